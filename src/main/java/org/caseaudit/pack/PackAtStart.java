package org.caseaudit.pack;

import java.util.List;
import org.caseaudit.template.Fault;
import org.caseaudit.template.PackRefused;

/**
 * What became of the pack that the application was started with.
 *
 * @param name of the pack or its folder
 * @param taken whether it is in force now
 * @param succession how it stands to the one in force, if it was not taken
 * @param faults what would have kept it from being taken
 */
public record PackAtStart(String name, boolean taken, Succession succession, List<Fault> faults) {

  public PackAtStart {
    faults = List.copyOf(faults);
  }

  static PackAtStart taken(String name) {
    return new PackAtStart(name, true, new Succession(List.of(), List.of()), List.of());
  }

  /** Whether it has something that the pack in force lacks, and that nobody would notice. */
  public boolean isPassedOver() {
    return !taken && (!succession.newer().isEmpty() || !faults.isEmpty());
  }

  /** Why another pack is in force, for the log. */
  public String inWords() {
    String why =
        faults.isEmpty()
            ? "It has "
                + String.join(", ", succession.newer())
                + ", but lacks or has older "
                + String.join(", ", succession.older())
            : "It has faults:\n" + new PackRefused(faults).getMessage();
    return "The pack “"
        + name
        + "” was not taken: the one published in the product stays in force. "
        + why;
  }
}
