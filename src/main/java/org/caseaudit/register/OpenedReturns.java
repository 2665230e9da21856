package org.caseaudit.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.user.User;

/**
 * That the returns to an audit were opened: all were in, or the panel went on without some. Nobody
 * reads any of them before, and none comes in afterwards.
 */
@Entity
@Table(name = "opened_returns")
public class OpenedReturns {

  static final int LONGEST_REASON = 2_000;

  @Id
  @Column(name = "audit_id")
  private Long audit;

  @Column(name = "opened_at")
  private Instant openedAt;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "opened_by")
  private User openedBy;

  private String reason;

  protected OpenedReturns() {}

  OpenedReturns(long audit, Instant openedAt, User openedBy, String reason) {
    this.audit = audit;
    this.openedAt = openedAt;
    this.openedBy = openedBy;
    this.reason = reason;
  }

  public Long getAudit() {
    return audit;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  public User getOpenedBy() {
    return openedBy;
  }

  /** Why some were not waited for; null if all were in. */
  public String getReason() {
    return reason;
  }
}
