package org.caseaudit.caseload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Under which kind of plan the service works with a child. */
public enum PlanStatus {
  EARLY_HELP("Early help"),
  CHILD_IN_NEED("Child in need"),
  CHILD_PROTECTION("Child protection"),
  LOOKED_AFTER("Looked after"),
  CARE_LEAVER("Care leaver"),
  CLOSED("Closed");

  private final String label;

  PlanStatus(String label) {
    this.label = label;
  }

  /** The lower-case form used in files, templates and addresses: {@code child-in-need}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words users say. */
  public String label() {
    return label;
  }

  /** Reads a code or a label, however it is capitalised: {@code looked-after}, "Looked after". */
  public static Optional<PlanStatus> find(String words) {
    String code = words.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }

  /**
   * The status with that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static PlanStatus of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("No plan status is called " + code));
  }
}
