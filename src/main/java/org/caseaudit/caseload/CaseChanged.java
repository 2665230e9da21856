package org.caseaudit.caseload;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/**
 * An import said something else of a case than we knew.
 *
 * @param before the cells that changed, as they were: {@code age: 16; team: CSC}
 * @param after the same cells as they are now
 */
public record CaseChanged(String childReference, String before, String after)
    implements DomainEvent {

  /** What changed from one row to the next of the same child; nothing when they agree. */
  static Optional<CaseChanged> between(CaseRow before, CaseRow after) {
    Map<Column, String> old = before.cells();
    Map<Column, String> now = after.cells();
    StringJoiner were = new StringJoiner("; ");
    StringJoiner are = new StringJoiner("; ");
    for (Column column : Column.values()) {
      if (!Objects.equals(old.get(column), now.get(column))) {
        were.add(column.heading() + ": " + old.getOrDefault(column, "empty"));
        are.add(column.heading() + ": " + now.getOrDefault(column, "empty"));
      }
    }
    return were.length() == 0
        ? Optional.empty()
        : Optional.of(new CaseChanged(after.childReference(), were.toString(), are.toString()));
  }

  @Override
  public Subject subject() {
    return new Subject("case", childReference);
  }

  @Override
  public String did() {
    return "changed the case by an import";
  }
}
