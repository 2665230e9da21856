package org.caseaudit.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.shared.Refused;

/**
 * That nothing new is begun on a version of a template, until that is taken back. What was begun on
 * it is finished on it.
 */
@Entity
@Table(name = "template_withdrawal")
public class TemplateWithdrawal {

  /** The longest reason, in characters. */
  static final int LONGEST_REASON = 2000;

  @Id
  @SequenceGenerator(
      name = "template_withdrawal_id",
      sequenceName = "entity_id",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "template_withdrawal_id")
  private Long id;

  private String code;
  private int version;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawn_by")
  private long withdrawnBy;

  private String reason;

  @Column(name = "taken_back_at")
  private Instant takenBackAt;

  @Column(name = "taken_back_by")
  private Long takenBackBy;

  protected TemplateWithdrawal() {}

  TemplateWithdrawal(TemplateRef template, String reason, Instant withdrawnAt, long withdrawnBy) {
    if (reason == null || reason.isBlank()) {
      throw Refused.invalid("Say why this version is withdrawn.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Refused.invalid("The reason is longer than " + LONGEST_REASON + " characters.");
    }
    this.code = template.code();
    this.version = template.version();
    this.reason = reason.strip();
    this.withdrawnAt = withdrawnAt;
    this.withdrawnBy = withdrawnBy;
  }

  /** New ones may be begun on it again. */
  void takeBack(Instant at, long by) {
    if (takenBackAt != null) {
      throw Refused.conflict("This withdrawal was taken back already.");
    }
    takenBackAt = at;
    takenBackBy = by;
  }

  public TemplateRef template() {
    return new TemplateRef(code, version);
  }

  public String getReason() {
    return reason;
  }

  public Instant getWithdrawnAt() {
    return withdrawnAt;
  }

  public long getWithdrawnBy() {
    return withdrawnBy;
  }

  /** Null while it holds. */
  public Instant getTakenBackAt() {
    return takenBackAt;
  }

  /** The account of whoever took it back; null while it holds. */
  public Long getTakenBackBy() {
    return takenBackBy;
  }
}
