package org.caseaudit.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.Subject;
import org.caseaudit.user.User;

/**
 * The board's own judgement of a statement or a recommendation. It stands beside what was counted
 * and replaces nothing; a later one takes its place.
 */
@Entity
@Table(name = "board_judgement")
public class BoardJudgement extends BaseEntity {

  public static final int LONGEST_REASON = 4_000;

  @Column(name = "subject_kind")
  private String subjectKind;

  @Column(name = "subject_id")
  private String subjectId;

  @Enumerated(EnumType.STRING)
  private BoardVerdict verdict;

  private String reason;

  @Column(name = "as_at")
  private LocalDate asAt;

  @Column(name = "made_at")
  private Instant madeAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "made_by")
  private User madeBy;

  protected BoardJudgement() {}

  /**
   * @param asAt the day the board judged on
   * @throws Refused without a verdict or a reason, or for a day that lies ahead
   */
  BoardJudgement(
      Subject about, BoardVerdict verdict, String reason, LocalDate asAt, User by, Instant at) {
    if (verdict == null) {
      throw Refused.invalid("Choose a status.");
    }
    String words = reason == null ? "" : reason.strip();
    if (words.isEmpty()) {
      throw Refused.invalid("Give the board's reason: a judgement without one convinces nobody.");
    }
    if (words.length() > LONGEST_REASON || words.indexOf('\0') >= 0) {
      throw Refused.invalid("A reason has at most " + LONGEST_REASON + " characters.");
    }
    if (asAt == null || asAt.isAfter(London.day(at))) {
      throw Refused.invalid("Say on which day the board judged; it can't lie ahead.");
    }
    this.subjectKind = about.kind();
    this.subjectId = about.id();
    this.verdict = verdict;
    this.reason = words;
    this.asAt = asAt;
    this.madeBy = by;
    this.madeAt = at;
  }

  /** What it is about. */
  public Subject getSubject() {
    return new Subject(subjectKind, subjectId);
  }

  public BoardVerdict getVerdict() {
    return verdict;
  }

  public String getReason() {
    return reason;
  }

  /** The day the board judged on. */
  public LocalDate getAsAt() {
    return asAt;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  public User getMadeBy() {
    return madeBy;
  }
}
