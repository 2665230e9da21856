package org.caseaudit.measure;

import jakarta.persistence.Query;

/**
 * Which sheets are counted: those of one team, of one plan status, both, or all.
 *
 * @param team null for all
 * @param planStatus null for all
 */
public record Among(Long team, String planStatus) {

  public static final Among ALL = new Among(null, null);

  private static final int TEAM = 11;
  private static final int PLAN_STATUS = 12;

  /** To be added to a statement's conditions; its parameters are numbered 11 and 12. */
  String condition() {
    return (team == null ? "" : " AND team_id = ?" + TEAM)
        + (planStatus == null ? "" : " AND plan_status = ?" + PLAN_STATUS);
  }

  Query bind(Query query) {
    if (team != null) {
      query.setParameter(TEAM, team);
    }
    if (planStatus != null) {
      query.setParameter(PLAN_STATUS, planStatus);
    }
    return query;
  }
}
