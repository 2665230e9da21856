package org.caseaudit.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.shared.SecretLink;

/** The link over which somebody's calendar is read without signing in. There is one a person. */
@Entity
@Table(name = "calendar_link")
public class CalendarLink {

  @Id
  @Column(name = "account_id")
  private Long account;

  private String digest;

  @Column(name = "made_at")
  private Instant madeAt;

  private String content;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected CalendarLink() {}

  CalendarLink(long account, SecretLink link, Instant madeAt) {
    this.account = account;
    this.digest = link.digest();
    this.madeAt = madeAt;
    this.changedAt = madeAt;
  }

  long getAccount() {
    return account;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  /** When what is in the calendar last changed. */
  Instant getChangedAt() {
    return changedAt;
  }
}
