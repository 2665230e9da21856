package org.caseaudit.action;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.user.User;

/** Something done to or said about an action from an audit. It stays as it is. */
@Entity
@Table(name = "remedial_update")
public class RemedialUpdate extends BaseEntity {

  @Column(name = "action_id")
  private long actionId;

  @Column(name = "made_at")
  private Instant madeAt;

  @ManyToOne
  @JoinColumn(name = "made_by")
  private User madeBy;

  private String did;
  private String before;
  private String after;
  private String words;

  protected RemedialUpdate() {}

  RemedialUpdate(RemedialActionMoved moved, User by, Instant at) {
    this.actionId = moved.action();
    this.madeAt = at;
    this.madeBy = by;
    this.did = moved.did();
    this.before = moved.before();
    this.after = moved.after();
    this.words = moved.reason();
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  /** Null if Case Audit did it by itself. */
  public User getMadeBy() {
    return madeBy;
  }

  /** A verb phrase in the past tense: “named an owner”. */
  public String getDid() {
    return did;
  }

  public String getBefore() {
    return before;
  }

  public String getAfter() {
    return after;
  }

  /** What was said with it; null if nothing was. */
  public String getWords() {
    return words;
  }
}
