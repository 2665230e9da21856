package org.caseaudit.audit;

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
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;

/** Why so much of a section doesn't apply, as it was answered then. Made once, never changed. */
@Entity
@Table(name = "section_reason")
public class SectionReason {

  static final int LONGEST_REASON = 2_000;

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "sheet_id", nullable = false)
  private long sheetId;

  @Column(nullable = false)
  private String section;

  @Column(name = "not_applicable", nullable = false)
  private int notApplicable;

  @Column(nullable = false)
  private int judged;

  @Column(nullable = false)
  private String reason;

  @Column(name = "given_at", nullable = false)
  private Instant givenAt;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "given_by")
  private User givenBy;

  protected SectionReason() {}

  SectionReason(long sheetId, NotApplicableQuery query, String reason, User by, Instant at) {
    String stripped = reason == null ? "" : reason.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
      throw Refused.invalid(
          "Say why so much doesn’t apply, in 1 to " + LONGEST_REASON + " characters.");
    }
    this.sheetId = sheetId;
    this.section = query.section().code();
    this.notApplicable = query.notApplicable();
    this.judged = query.judged();
    this.reason = stripped;
    this.givenBy = by;
    this.givenAt = at;
  }

  /** Whether it is about the section as it is answered now. */
  boolean answers(NotApplicableQuery query) {
    return section.equals(query.section().code())
        && notApplicable == query.notApplicable()
        && judged == query.judged();
  }

  public String getReason() {
    return reason;
  }

  public User getGivenBy() {
    return givenBy;
  }

  public Instant getGivenAt() {
    return givenAt;
  }
}
