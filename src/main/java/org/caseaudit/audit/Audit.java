package org.caseaudit.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.sample.SampledCase;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.template.Gap;
import org.caseaudit.user.User;

/**
 * One audit of one case: an answer sheet with somebody to fill it in and somebody to agree to it.
 *
 * <p>It is planned when a sampled case is allocated, in progress from the first answer on,
 * submitted when nothing is missing, and then either returned with a reason or authorised, which
 * seals its answers and lets them count. An authorised audit can be reopened with a reason; it then
 * counts no more until it is authorised again. An audit that will not be done is withdrawn with a
 * reason.
 *
 * <p>Some are audited a second time by somebody who doesn't know what came of the first. When both
 * are submitted both are in moderation; once a grade is agreed the first is submitted again, with
 * that grade, and the second has done its part: it is moderated, never sealed, and counts nowhere.
 *
 * <p>It has the number of its sheet.
 */
@Entity
@Table(name = "audit")
public class Audit {

  /** Where an audit stands, in the words its readers see. */
  public enum Status {
    PLANNED("Planned"),
    IN_PROGRESS("In progress"),
    SUBMITTED("Submitted"),
    IN_MODERATION("In moderation"),
    RETURNED("Returned"),
    AUTHORISED("Authorised"),
    MODERATED("Moderated"),
    WITHDRAWN("Withdrawn");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }
  }

  private static final Set<Status> WITH_OFFICER =
      EnumSet.of(Status.PLANNED, Status.IN_PROGRESS, Status.RETURNED);

  private static final Set<Status> ENDED =
      EnumSet.of(Status.AUTHORISED, Status.MODERATED, Status.WITHDRAWN);

  @Id private Long id;

  @Version private long version;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "id", insertable = false, updatable = false)
  private AnswerSheet sheet;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "sampled_case_id")
  private SampledCase sampledCase;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "officer_id")
  private User officer;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Status status;

  @Column(name = "allocated_on", nullable = false)
  private LocalDate allocatedOn;

  @Column(name = "due_on", nullable = false)
  private LocalDate dueOn;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "authorised_at")
  private Instant authorisedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "authorised_by")
  private User authorisedBy;

  @Column(name = "returned_reason")
  private String returnedReason;

  @Column(name = "overall_grade")
  private String overallGrade;

  /** The audit of which this is the blind second one; null if it is a first. */
  @Column(name = "second_to")
  private Long secondTo;

  @Embedded private SecondReading second = new SecondReading();

  protected Audit() {}

  Audit(
      AnswerSheet sheet,
      SampledCase sampledCase,
      User officer,
      LocalDate allocatedOn,
      LocalDate dueOn) {
    this.id = sheet.getId();
    this.sheet = sheet;
    this.sampledCase = sampledCase;
    this.officer = officer;
    this.status = Status.PLANNED;
    this.allocatedOn = allocatedOn;
    this.dueOn = dueOn;
  }

  /** The blind second audit of the case another is about. */
  static Audit secondTo(
      Audit first, AnswerSheet sheet, User officer, LocalDate allocatedOn, LocalDate dueOn) {
    if (first.isSecond()) {
      throw Refused.conflict("A second audit is not audited again.");
    }
    Audit second = new Audit(sheet, first.sampledCase, officer, allocatedOn, dueOn);
    second.secondTo = first.id;
    return second;
  }

  /** Notes that the officer has begun to answer. */
  void begin() {
    if (status == Status.PLANNED) {
      status = Status.IN_PROGRESS;
    }
  }

  /**
   * Hands it to the manager.
   *
   * @param gaps what is still missing
   * @param grade what it comes to; null if its template gives no grade
   * @throws Incomplete if anything is
   */
  void submit(List<Gap> gaps, String grade, Instant at) {
    requireWithOfficer("submitted");
    if (!gaps.isEmpty()) {
      throw new Incomplete(gaps);
    }
    sheet.close();
    status = Status.SUBMITTED;
    submittedAt = at;
    if (!second.isAgreed()) {
      overallGrade = grade;
    }
  }

  /** Both audits of the case are in, and somebody is to agree one grade. */
  void moderate() {
    requireSubmitted("moderated");
    status = Status.IN_MODERATION;
  }

  /** Takes the grade that was agreed; what was answered stays as it was. */
  public void agree(String grade) {
    if (status != Status.IN_MODERATION) {
      throw Refused.conflict("This audit is " + words() + "; its grade isn't to be agreed now.");
    }
    if (isSecond()) {
      status = Status.MODERATED;
    } else {
      status = Status.SUBMITTED;
      overallGrade = grade;
      second.agreed();
    }
  }

  /** Gives it back to the officer, saying what is to be done. */
  public void returnToOfficer(String reason) {
    if (isSecond()) {
      throw Refused.conflict("A second audit is moderated, not returned.");
    }
    requireSubmitted("returned");
    requireReason(reason);
    sheet.open();
    status = Status.RETURNED;
    returnedReason = reason;
  }

  /** Agrees to it; the answers are sealed by whoever calls this. */
  public void authorise(User by, Instant at) {
    requireSubmitted("authorised");
    if (by.getId().equals(officer.getId())) {
      throw Refused.conflict("Nobody authorises an audit of their own.");
    }
    if (isSecond()) {
      throw Refused.conflict("A second audit is moderated, not authorised.");
    }
    if (second.isOutstanding()) {
      throw Refused.conflict(
          "Somebody else audits this case too; it can be authorised once a grade is agreed.");
    }
    status = Status.AUTHORISED;
    authorisedAt = at;
    authorisedBy = by;
    returnedReason = null;
  }

  /**
   * Gives an authorised audit back to the officer; the answers are unsealed by whoever calls this.
   */
  public void reopen(String reason) {
    if (status != Status.AUTHORISED) {
      throw Refused.conflict(
          "Only an authorised audit can be reopened; this one is " + words() + ".");
    }
    requireReason(reason);
    status = Status.RETURNED;
    returnedReason = reason;
    authorisedAt = null;
    authorisedBy = null;
  }

  /** Ends it without a result. */
  void withdraw(String reason) {
    if (ENDED.contains(status)) {
      throw Refused.conflict("This audit is " + words() + " and can't be withdrawn.");
    }
    requireReason(reason);
    sheet.withdraw();
    status = Status.WITHDRAWN;
    returnedReason = reason;
  }

  /** Gives it to another officer. */
  void handTo(User another) {
    requireWithOfficer("given to somebody else");
    sheet.handTo(another.getId());
    officer = another;
  }

  /** Gives the officer more time. */
  void postpone(LocalDate until, LocalDate today) {
    requireWithOfficer("postponed");
    if (until == null || !until.isAfter(dueOn) || until.isBefore(today)) {
      throw Refused.invalid(
          "Enter a day after the one on which it is due now, and not in the past.");
    }
    dueOn = until;
  }

  private void requireWithOfficer(String verb) {
    if (!WITH_OFFICER.contains(status)) {
      throw Refused.conflict("This audit is " + words() + " and can't be " + verb + ".");
    }
  }

  private void requireSubmitted(String verb) {
    if (status != Status.SUBMITTED) {
      throw Refused.conflict(
          "Only a submitted audit can be " + verb + "; this one is " + words() + ".");
    }
  }

  static void requireReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refused.invalid("Say why: a reason is needed.");
    }
  }

  private String words() {
    return status.getLabel().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether the officer can work on it now. */
  public boolean isWithOfficer() {
    return WITH_OFFICER.contains(status);
  }

  /** Whether it is a blind second audit, which counts nowhere. */
  public boolean isSecond() {
    return secondTo != null;
  }

  /** The number of the audit of which it is the second one. */
  public Optional<Long> getSecondTo() {
    return Optional.ofNullable(secondTo);
  }

  /** Whether it is audited a second time, and what has come of that. */
  public SecondReading getSecondReading() {
    return second;
  }

  /** Whether nothing can be done with it any more, short of reopening it. */
  boolean isEnded() {
    return ENDED.contains(status);
  }

  /** What it came to when it was submitted, or what was agreed in moderation. */
  public Optional<String> getOverallGrade() {
    return Optional.ofNullable(overallGrade);
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public AnswerSheet getSheet() {
    return sheet;
  }

  public SampledCase getSampledCase() {
    return sampledCase;
  }

  public User getOfficer() {
    return officer;
  }

  public Status getStatus() {
    return status;
  }

  public LocalDate getAllocatedOn() {
    return allocatedOn;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }

  public Instant getAuthorisedAt() {
    return authorisedAt;
  }

  public User getAuthorisedBy() {
    return authorisedBy;
  }

  /** Why it was last returned, reopened or withdrawn; null if it wasn't. */
  public String getReturnedReason() {
    return returnedReason;
  }
}
