package org.caseaudit.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;

/** Something that was done about an escalation, or happened to it. Never changed. */
@Entity
@Table(name = "escalation_step")
public class EscalationStep extends BaseEntity {

  public static final int LONGEST_WORDS = 4000;

  /** What was done, in the words its readers see. */
  public enum Kind {
    TEAM_ACKNOWLEDGED("Acknowledged for the team"),
    SERVICE_ACKNOWLEDGED("Acknowledged for the service"),
    PLANNED("Plan recorded"),
    CLOSED("Closed"),
    ANSWER_CHANGED("The answer was changed"),
    NOTED("Note");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }
  }

  @ManyToOne(optional = false)
  @JoinColumn(name = "escalation_id")
  private Escalation escalation;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Kind kind;

  @Column(nullable = false)
  private String words;

  @Column(nullable = false)
  private Instant at;

  @ManyToOne
  @JoinColumn(name = "by_account")
  private User by;

  protected EscalationStep() {}

  EscalationStep(Escalation escalation, Kind kind, String words, Instant at, User by) {
    String stripped = words == null ? "" : words.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_WORDS) {
      throw Refused.invalid("Say it in 1 to " + LONGEST_WORDS + " characters.");
    }
    this.escalation = escalation;
    this.kind = kind;
    this.words = stripped;
    this.at = at;
    this.by = by;
  }

  public Kind getKind() {
    return kind;
  }

  public String getWords() {
    return words;
  }

  public Instant getAt() {
    return at;
  }

  /** Null if it was somebody without an account. */
  public User getBy() {
    return by;
  }

  /** Who did it, as a reader is told. */
  public String getWho() {
    return by == null ? "somebody with a one-time link" : by.getName();
  }
}
