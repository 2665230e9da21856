package org.caseaudit.caseload;

import java.time.LocalDate;
import org.caseaudit.user.Team;

/** Cases for tests that need no database. */
public final class MadeUpCase {

  private MadeUpCase() {}

  /** An open case. */
  public static CaseRecord of(String reference, PlanStatus status) {
    Team team = new Team("CSC", "Children's Social Care");
    CaseRow row =
        new CaseRow(
            1,
            reference,
            status,
            team.getCode(),
            "a-worker",
            "a-manager",
            LocalDate.of(2016, 1, 4),
            null,
            9,
            null,
            null,
            null,
            null,
            null);
    return new CaseRecord(row, team);
  }
}
