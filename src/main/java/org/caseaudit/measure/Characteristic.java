package org.caseaudit.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.caseaudit.caseload.AgeBand;

/** What is known of the children behind a figure, by which one asks whether it is fair. */
public enum Characteristic {
  AGE("Age", "age_band"),
  GENDER("Gender", "gender"),
  UASC("Unaccompanied asylum seeker", "uasc"),
  DISABILITY("Disability", "disability"),
  LANGUAGE("Language", "language");

  private final String label;
  private final String column;

  Characteristic(String label, String column) {
    this.label = label;
    this.column = column;
  }

  public String label() {
    return label;
  }

  /** The column of the sheet that holds it. */
  String column() {
    return column;
  }

  /** The order its values are read in: ages by age, all else by the alphabet. */
  Comparator<String> order() {
    return this == AGE ? Comparator.comparingInt(Characteristic::place) : Comparator.naturalOrder();
  }

  private static int place(String ageBand) {
    List<String> bands = Arrays.stream(AgeBand.values()).map(AgeBand::label).toList();
    return bands.contains(ageBand) ? bands.indexOf(ageBand) : bands.size();
  }

  /** A value as the sheet has it, in words. */
  static String words(String value) {
    if (value == null || value.isBlank()) {
      return "Not known";
    }
    return switch (value) {
      case "true" -> "Yes";
      case "false" -> "No";
      default -> value.substring(0, 1).toUpperCase(Locale.UK) + value.substring(1);
    };
  }
}
