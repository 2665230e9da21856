package org.caseaudit.sample;

import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.caseload.PlanStatus;

/** What the strata of a sample are made of. */
public enum StratifyBy {
  PLAN_TYPE("Plan type") {
    @Override
    SampleStratum stratumOf(CaseRecord record) {
      PlanStatus status = record.isOpen() ? record.getPlanStatus() : PlanStatus.CLOSED;
      return new SampleStratum(status.code(), status.label(), 0, 0);
    }
  },
  TEAM("Team") {
    @Override
    SampleStratum stratumOf(CaseRecord record) {
      return new SampleStratum(record.getTeam().getCode(), record.getTeam().getName(), 0, 0);
    }
  };

  private final String label;

  StratifyBy(String label) {
    this.label = label;
  }

  /** The stratum of a case, its size not counted yet. */
  abstract SampleStratum stratumOf(CaseRecord record);

  /** The words users say. */
  public String label() {
    return label;
  }
}
