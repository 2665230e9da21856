package org.caseaudit.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;

/** A case in a sample. Once allocated to an officer it has an audit. */
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

  @Enumerated(EnumType.STRING)
  private Chosen chosen;

  private String reason;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "replaces")
  private SampledCase replaces;

  @Column(name = "replaced_because")
  private String replacedBecause;

  @Column(name = "re_audit_of")
  private Long reAuditOf;

  protected SampledCase() {}

  SampledCase(Sample sample, ChosenCase chosen, int drawOrder) {
    this.sample = sample;
    this.caseRecord = chosen.caseRecord();
    this.drawOrder = drawOrder;
    this.chosen = chosen.how();
    this.reason = chosen.reason();
    this.reAuditOf = chosen.reAuditOf();
  }

  /**
   * Puts another case in its place. It stays in the sample, marked.
   *
   * @param order the place of the other one
   * @throws Refused if it was replaced already
   */
  SampledCase replaceBy(CaseRecord other, int order, String because) {
    if (isReplaced()) {
      throw Refused.conflict(caseRecord.getChildReference() + " was replaced already.");
    }
    replacedBecause = Pick.checkedReason(because);
    SampledCase replacement =
        new SampledCase(
            sample, new ChosenCase(other, Chosen.REPLACEMENT, replacedBecause, null), order);
    replacement.replaces = this;
    return replacement;
  }

  public Sample getSample() {
    return sample;
  }

  /** The case as it is now; what it was when the audit began is on the audit's sheet. */
  public CaseRecord getCaseRecord() {
    return caseRecord;
  }

  /** Its place in the sample, counted from 1. */
  public int getDrawOrder() {
    return drawOrder;
  }

  public Chosen getChosen() {
    return chosen;
  }

  /** Why it was chosen; null for one that was drawn. */
  public String getReason() {
    return reason;
  }

  /** The case it is there in place of; null for one that replaces none. */
  public SampledCase getReplaces() {
    return replaces;
  }

  /** Why another one took its place; null while none did. */
  public String getReplacedBecause() {
    return replacedBecause;
  }

  public boolean isReplaced() {
    return replacedBecause != null;
  }

  /** The audit whose case is looked at again. */
  public Optional<Long> getReAuditOf() {
    return Optional.ofNullable(reAuditOf);
  }

  /** How it was chosen, as templates' options have it: {@code stratified}, {@code re-audit}. */
  public String howChosen() {
    String how = chosen == Chosen.DRAWN ? sample.getMethod().name() : chosen.name();
    return how.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
