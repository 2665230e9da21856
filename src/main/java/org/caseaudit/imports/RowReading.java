package org.caseaudit.imports;

import java.util.List;
import java.util.Optional;

/** Reads the rows of one list, noting each cell that can't be taken. */
final class RowReading {

  private final ListAtHand at;

  RowReading(ListAtHand at) {
    this.at = at;
  }

  /** Gathers what other rows look back to. */
  void gather(List<String> cells) {
    ListRow row = new ListRow(at, 0, cells);
    try {
      String child = Cells.reference(row.raw(childSource()));
      CellSource born = at.list().caseload().get(CaseField.DATE_OF_BIRTH);
      if (born != null && !row.words(born).isEmpty()) {
        at.lookBack().born(child, Cells.anyDay(row.words(born)));
      }
      for (CellSource source : at.list().sources().filter(s -> s.since() != null).toList()) {
        boolean counts =
            source.where().entrySet().stream()
                .allMatch(e -> Heading.plain(row.at(e.getKey())).equals(e.getValue()));
        at.lookBack().day(child, Cells.anyDay(Cells.words(row.at(source.since()))), counts);
      }
    } catch (Cells.Unreadable e) {
      row.odd("Rows that others can’t look back to, for want of a child or a day.");
    }
  }

  private CellSource childSource() {
    return at.list().caseload().isEmpty()
        ? at.list().entry().orElseThrow().child()
        : at.list().caseload().get(CaseField.CHILD_REFERENCE);
  }

  /** Reads a row; its faults, and what it comes to, go to where they are gathered. */
  void read(int number, List<String> cells) {
    ListRow row = new ListRow(at, number, cells);
    Optional<StagedCase> staged =
        at.list().caseload().isEmpty() ? Optional.empty() : new CaseOfRow(at, row).read();
    boolean leftOut = row.isLeftOut();
    Optional<StagedEntry> entry =
        leftOut || row.isPassedOver()
            ? Optional.empty()
            : at.list().entry().flatMap(new EntryOfRow(at, row)::read);
    row.faults().forEach(at.found()::add);
    if (!leftOut && !row.isPassedOver()) {
      staged.ifPresent(at.found()::add);
    }
    entry.ifPresent(at.found()::add);
  }
}
