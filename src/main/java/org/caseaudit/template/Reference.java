package org.caseaudit.template;

import java.time.LocalDate;
import java.util.List;

/**
 * The settings that templates and measures lean on, in sets that were in force one after another.
 */
public record Reference(int version, List<ReferenceSet> sets) {

  public Reference {
    sets = List.copyOf(sets);
  }

  /** The set in force on a day; the earliest one for days before all of them. */
  public ReferenceSet inForce(LocalDate day) {
    ReferenceSet found = sets.get(0);
    for (ReferenceSet set : sets) {
      if (!set.from().isAfter(day)) {
        found = set;
      }
    }
    return found;
  }
}
