package org.caseaudit.caseload;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a caseload file says of one case, once everything in the row is as it should be.
 *
 * @param line the line of the file on which the row starts; 0 where it comes from no file
 * @param team the team's code
 */
public record CaseRow(
    long line,
    String childReference,
    PlanStatus planStatus,
    String team,
    String worker,
    String manager,
    LocalDate openedOn,
    LocalDate closedOn,
    Integer age,
    String gender,
    Boolean uasc,
    Boolean disability,
    String language,
    String legalStatus) {

  /** The cells that hold something, as they would be written in a file. */
  Map<Column, String> cells() {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    put(cells, Column.CHILD_REFERENCE, childReference);
    put(cells, Column.PLAN_STATUS, planStatus.code());
    put(cells, Column.TEAM, team);
    put(cells, Column.WORKER, worker);
    put(cells, Column.MANAGER, manager);
    put(cells, Column.OPENED_ON, openedOn);
    put(cells, Column.CLOSED_ON, closedOn);
    put(cells, Column.AGE, age);
    put(cells, Column.GENDER, gender);
    put(cells, Column.UASC, yesOrNo(uasc));
    put(cells, Column.DISABILITY, yesOrNo(disability));
    put(cells, Column.LANGUAGE, language);
    put(cells, Column.LEGAL_STATUS, legalStatus);
    return cells;
  }

  private static void put(Map<Column, String> cells, Column column, Object value) {
    if (value != null) {
      cells.put(column, value.toString());
    }
  }

  private static String yesOrNo(Boolean value) {
    if (value == null) {
      return null;
    }
    return value ? "yes" : "no";
  }
}
