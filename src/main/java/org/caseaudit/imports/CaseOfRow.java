package org.caseaudit.imports;

import java.time.LocalDate;
import java.util.Optional;
import org.caseaudit.caseload.PlanStatus;

/** Makes a case of a row, as far as it can be. */
final class CaseOfRow {

  private static final int WORDS = 40;
  private static final int LANGUAGE = 60;
  private static final int TEAM = 80;

  private final ListAtHand at;
  private final ListRow row;

  CaseOfRow(ListAtHand at, ListRow row) {
    this.at = at;
    this.row = row;
  }

  Optional<StagedCase> read() {
    String child = row.child(source(CaseField.CHILD_REFERENCE));
    PlanStatus status = status();
    if (row.isPassedOver()) {
      row.odd(
          "Rows passed over because of what “"
              + at.columns().heading(source(CaseField.PLAN_STATUS))
              + "” says.");
      return Optional.empty();
    }
    LocalDate opened = row.day(source(CaseField.OPENED_ON));
    LocalDate closed = row.day(source(CaseField.CLOSED_ON));
    boolean isClosed = closed != null || status == PlanStatus.CLOSED;
    if (opened != null && closed != null && closed.isBefore(opened)) {
      row.refuse(
          at.columns().heading(source(CaseField.CLOSED_ON)),
          "The case would have closed before it opened.");
    }
    if (status == PlanStatus.CLOSED && closed == null) {
      row.refuse(closedHeading(), "A closed case needs the day on which it closed.");
    }
    LocalDate latest =
        source(CaseField.LATEST_BY) == null ? opened : row.day(source(CaseField.LATEST_BY));
    StagedCase staged =
        new StagedCase(
            at.sheet(),
            row.number(),
            child,
            at.profile().rank(isClosed ? PlanStatus.CLOSED : status, isClosed),
            latest,
            status == null
                ? null
                : isClosed && !at.profile().clears() ? PlanStatus.CLOSED.code() : status.code(),
            text(CaseField.TEAM, TEAM),
            text(CaseField.WORKER, WORDS),
            text(CaseField.MANAGER, WORDS),
            opened,
            closed,
            age(child),
            text(CaseField.GENDER, WORDS),
            row.yesOrNo(source(CaseField.UASC)),
            row.yesOrNo(source(CaseField.DISABILITY)),
            text(CaseField.LANGUAGE, LANGUAGE),
            text(CaseField.LEGAL_STATUS, WORDS));
    return Optional.of(staged);
  }

  private String closedHeading() {
    CellSource closed = source(CaseField.CLOSED_ON);
    return closed == null ? null : at.columns().heading(closed);
  }

  private PlanStatus status() {
    CellSource source = source(CaseField.PLAN_STATUS);
    String said = source == null ? null : row.said(source);
    if (said == null) {
      return null;
    }
    Optional<PlanStatus> status = PlanStatus.find(said);
    if (status.isEmpty()) {
      row.fault(
          source,
          "There is no such plan status. It is one of early-help, child-in-need,"
              + " child-protection, looked-after, care-leaver, closed.");
    }
    return status.orElse(null);
  }

  private Integer age(String child) {
    CellSource age = source(CaseField.AGE);
    CellSource born = source(CaseField.DATE_OF_BIRTH);
    String said = age == null ? null : row.said(age);
    try {
      if (said != null) {
        if (said.indexOf('.') >= 0) {
          row.odd("Ages with decimals: kept in whole years.");
        }
        return Cells.age(said);
      }
    } catch (Cells.Unreadable e) {
      row.fault(age, e.getMessage());
      return null;
    }
    try {
      return born == null || row.words(born).isEmpty()
          ? null
          : Cells.age(Cells.anyDay(row.words(born)), at.today());
    } catch (Cells.Unreadable e) {
      row.fault(born, e.getMessage());
      return null;
    }
  }

  private String text(CaseField field, int longest) {
    CellSource source = source(field);
    String said = source == null ? null : row.said(source);
    if (said != null && said.length() > longest) {
      row.fault(source, "This is longer than " + longest + " characters.");
      return null;
    }
    return said;
  }

  private CellSource source(CaseField field) {
    return at.list().caseload().get(field);
  }
}
