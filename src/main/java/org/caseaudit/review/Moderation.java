package org.caseaudit.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.audit.Audit;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;

/**
 * What came of two audits of one case that knew nothing of each other. Both grades are kept; the
 * agreed one counts. Made once and never changed.
 */
@Entity
@Table(name = "moderation")
public class Moderation {

  static final int LONGEST_REASON = 4_000;

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "audit_id")
  private Audit first;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "second_id")
  private Audit second;

  @Column(name = "first_grade", nullable = false)
  private String firstGrade;

  @Column(name = "second_grade", nullable = false)
  private String secondGrade;

  @Column(name = "agreed_grade", nullable = false)
  private String agreedGrade;

  @Column(nullable = false)
  private String reason;

  @Column(name = "moderated_at", nullable = false)
  private Instant moderatedAt;

  @Column(name = "moderated_on", nullable = false)
  private java.time.LocalDate moderatedOn;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "moderated_by")
  private User moderatedBy;

  protected Moderation() {}

  /**
   * Agrees a grade.
   *
   * @throws Refused if it is one's own audit, or nothing is said
   */
  Moderation(Audit first, Audit second, String agreedGrade, String reason, User by, Instant at) {
    if (isAuditor(first, by) || isAuditor(second, by)) {
      throw Refused.conflict("Nobody moderates an audit of their own.");
    }
    String stripped = reason == null ? "" : reason.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
      throw Refused.invalid(
          "Say why this is the grade, in 1 to " + LONGEST_REASON + " characters.");
    }
    this.first = first;
    this.second = second;
    this.firstGrade = first.getOverallGrade().orElseThrow();
    this.secondGrade = second.getOverallGrade().orElseThrow();
    this.agreedGrade = agreedGrade;
    this.reason = stripped;
    this.moderatedBy = by;
    this.moderatedAt = at;
    this.moderatedOn = London.day(at);
    first.agree(agreedGrade);
    second.agree(agreedGrade);
  }

  private static boolean isAuditor(Audit audit, User person) {
    return audit.getOfficer().getId().equals(person.getId());
  }

  /** Whether the grade that counts is another than the first auditor gave. */
  public boolean isChanged() {
    return !agreedGrade.equals(firstGrade);
  }

  public Long getId() {
    return id;
  }

  public Audit getFirst() {
    return first;
  }

  public Audit getSecond() {
    return second;
  }

  public String getFirstGrade() {
    return firstGrade;
  }

  public String getSecondGrade() {
    return secondGrade;
  }

  public String getAgreedGrade() {
    return agreedGrade;
  }

  public String getReason() {
    return reason;
  }

  public Instant getModeratedAt() {
    return moderatedAt;
  }

  public User getModeratedBy() {
    return moderatedBy;
  }
}
