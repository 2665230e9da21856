package org.caseaudit.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;

/** Why an entry was opened again, passed on or withdrawn, by whom and when. Never changed. */
@Entity
@Table(name = "register_change")
public class RegisterChange {

  /** What was done. */
  public enum What {
    CORRECTED("Opened to be corrected"),
    TAKEN_OVER("Taken over"),
    WITHDRAWN("Withdrawn");

    private final String label;

    What(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }
  }

  private static final int LONGEST_REASON = 2_000;

  @Id
  @SequenceGenerator(name = "register_change_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_change_id")
  private Long id;

  @Column(name = "entry_id")
  private long entry;

  @Enumerated(EnumType.STRING)
  private What what;

  private String reason;

  @Column(name = "made_at")
  private Instant madeAt;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "made_by")
  private User madeBy;

  protected RegisterChange() {}

  RegisterChange(long entry, What what, String reason, Instant madeAt, User madeBy) {
    String stripped = reason == null ? "" : reason.strip();
    if (stripped.isEmpty()) {
      throw Refused.invalid("Say why: a reason is needed.");
    }
    if (stripped.length() > LONGEST_REASON) {
      throw Refused.invalid("The reason is longer than " + LONGEST_REASON + " characters.");
    }
    this.entry = entry;
    this.what = what;
    this.reason = stripped;
    this.madeAt = madeAt;
    this.madeBy = madeBy;
  }

  public What getWhat() {
    return what;
  }

  public String getReason() {
    return reason;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  public User getMadeBy() {
    return madeBy;
  }
}
