package org.caseaudit.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Says of each of a child's facts when the next sheet took its place. All items of one sheet belong
 * together; sheets of one day follow one another by their number.
 */
final class Succession {

  private Succession() {}

  /**
   * Puts right what the given facts of one child say, and moves the tallies with it.
   *
   * @param facts those in force, at least one sheet before and all sheets after whatever changed
   */
  static void settle(Collection<Fact> facts, TallyMoves moves) {
    facts.stream()
        .collect(Collectors.groupingBy(Fact::unitOfChild))
        .values()
        .forEach(
            unit -> settleUnit(unit.stream().sorted(Fact.BY_SHEET.reversed()).toList(), moves));
  }

  private static void settleUnit(List<Fact> latestFirst, TallyMoves moves) {
    Fact later = null;
    LocalDate next = null;
    for (Fact fact : latestFirst) {
      if (later != null && !fact.isOfSameSheet(later)) {
        next = later.getCountedOn();
      }
      if (!Objects.equals(next, fact.getSupersededOn())) {
        moves.removeSupersession(fact);
        fact.supersede(next);
        moves.addSupersession(fact);
      }
      later = fact;
    }
  }
}
