package org.caseaudit.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.user.User;

/**
 * A consultation that is open for a while. Its questions are one published version of a template,
 * so that everybody is asked the same.
 */
@Entity
@Table(name = "consultation_round")
public class ConsultationRound extends BaseEntity {

  static final int LONGEST_NAME = 120;

  private String name;

  @Column(name = "template_code")
  private String templateCode;

  @Column(name = "template_version")
  private int templateVersion;

  @Column(name = "opens_on")
  private LocalDate opensOn;

  @Column(name = "closes_on")
  private LocalDate closesOn;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "made_at")
  private Instant madeAt;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "made_by")
  private User madeBy;

  protected ConsultationRound() {}

  ConsultationRound(
      String name,
      TemplateRef template,
      LocalDate opensOn,
      LocalDate closesOn,
      Instant madeAt,
      User madeBy) {
    String stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw Refused.invalid("Enter a name of 1 to " + LONGEST_NAME + " characters.");
    }
    if (opensOn == null || closesOn == null || closesOn.isBefore(opensOn)) {
      throw Refused.invalid("Enter the first and the last day for replies, in this order.");
    }
    this.name = stripped;
    this.templateCode = template.code();
    this.templateVersion = template.version();
    this.opensOn = opensOn;
    this.closesOn = closesOn;
    this.madeAt = madeAt;
    this.madeBy = madeBy;
  }

  /** Takes no more replies, whatever day it is. */
  void close(Instant at) {
    if (closedAt != null) {
      throw Refused.conflict("This round is closed already.");
    }
    closedAt = at;
  }

  /** Whether a reply can come in on this day. */
  boolean takesReplies(LocalDate day) {
    return closedAt == null && !day.isBefore(opensOn) && !day.isAfter(closesOn);
  }

  /** Whether links can still be made and replies be entered for it. */
  boolean isClosed(LocalDate day) {
    return closedAt != null || day.isAfter(closesOn);
  }

  /** Where it stands on a day, in the words its readers see. */
  String status(LocalDate day) {
    if (isClosed(day)) {
      return "Closed";
    }
    return day.isBefore(opensOn) ? "Not open yet" : "Open";
  }

  public String getName() {
    return name;
  }

  public TemplateRef getTemplate() {
    return new TemplateRef(templateCode, templateVersion);
  }

  public LocalDate getOpensOn() {
    return opensOn;
  }

  /** The last day on which replies are taken, unless it is closed before. */
  public LocalDate getClosesOn() {
    return closesOn;
  }

  /** Null unless it was closed before its time. */
  public Instant getClosedAt() {
    return closedAt;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  public User getMadeBy() {
    return madeBy;
  }
}
