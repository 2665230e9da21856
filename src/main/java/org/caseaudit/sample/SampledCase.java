package org.caseaudit.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.shared.BaseEntity;

/** A case that a sample drew. Once allocated to an officer it has an audit. */
@Entity
@Table(name = "sampled_case")
public class SampledCase extends BaseEntity {

  @ManyToOne(optional = false)
  @JoinColumn(name = "sample_id")
  private Sample sample;

  @ManyToOne(optional = false)
  @JoinColumn(name = "case_id")
  private CaseRecord caseRecord;

  @Column(name = "draw_order")
  private int drawOrder;

  protected SampledCase() {}

  SampledCase(Sample sample, CaseRecord caseRecord, int drawOrder) {
    this.sample = sample;
    this.caseRecord = caseRecord;
    this.drawOrder = drawOrder;
  }

  public Sample getSample() {
    return sample;
  }

  /** The case as it is now; what it was when the audit began is on the audit's sheet. */
  public CaseRecord getCaseRecord() {
    return caseRecord;
  }

  /** Which ticket it was, counted from 1. */
  public int getDrawOrder() {
    return drawOrder;
  }
}
