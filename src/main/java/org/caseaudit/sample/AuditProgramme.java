package org.caseaudit.sample;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;

/**
 * Audits that belong together: what is looked at and why, from when until when. Samples are drawn
 * for it; the first one starts it.
 */
@Entity
@Table(name = "programme")
public class AuditProgramme extends BaseEntity {

  public static final int LONGEST_NAME = 120;
  public static final int LONGEST_ABOUT = 2000;

  /** Where a programme stands. */
  public enum Status {
    PLANNED("Planned"),
    RUNNING("Running"),
    ENDED("Ended");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** The words users say. */
    public String label() {
      return label;
    }
  }

  private String name;
  private String about;

  @NotNull
  @Enumerated(EnumType.STRING)
  private ProgrammeKind kind;

  @ElementCollection
  @CollectionTable(name = "programme_template", joinColumns = @JoinColumn(name = "programme_id"))
  @OrderColumn(name = "position")
  @Column(name = "template_code")
  private List<String> templates = new ArrayList<>();

  @Column(name = "runs_from")
  private LocalDate from;

  @Column(name = "runs_until")
  private LocalDate until;

  @Column(name = "second_audit_share")
  private int secondAuditShare;

  @Column(name = "months_apart")
  private int monthsApart;

  @NotNull
  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "made_at")
  private Instant madeAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "made_by")
  private User madeBy;

  protected AuditProgramme() {}

  AuditProgramme(ProgrammePlan plan, User madeBy, Instant madeAt) {
    plan.requireSound();
    this.name = plan.name().strip();
    this.about = plan.about() == null ? "" : plan.about().strip();
    this.kind = plan.kind();
    this.templates.addAll(plan.templates());
    this.from = plan.from();
    this.until = plan.until();
    this.secondAuditShare = plan.secondAuditShare();
    this.monthsApart = plan.monthsApart() == null ? plan.kind().monthsApart() : plan.monthsApart();
    this.status = Status.PLANNED;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  /** Begins it, drawn for or not. */
  void start() {
    if (status != Status.PLANNED) {
      throw Refused.conflict("Only a planned programme can be started; this one is " + words());
    }
    status = Status.RUNNING;
  }

  /** Ends it: no sample is drawn for it any more. What was drawn is carried on. */
  void end() {
    if (status != Status.RUNNING) {
      throw Refused.conflict("Only a running programme can be ended; this one is " + words());
    }
    status = Status.ENDED;
  }

  /** Takes a sample in; the first one starts it. */
  void takeSample(String template) {
    if (status == Status.ENDED) {
      throw Refused.conflict("“" + name + "” has ended. Nothing more is drawn for it.");
    }
    if (!templates.contains(template)) {
      throw Refused.invalid("“" + name + "” does not audit with this template.");
    }
    status = Status.RUNNING;
  }

  private String words() {
    return status.label().toLowerCase(java.util.Locale.ROOT) + ".";
  }

  public String getName() {
    return name;
  }

  /** What it looks at and why; may be empty. */
  public String getAbout() {
    return about;
  }

  public ProgrammeKind getKind() {
    return kind;
  }

  /** The codes of the templates it audits with, at least one. */
  public List<String> getTemplates() {
    return List.copyOf(templates);
  }

  public LocalDate getFrom() {
    return from;
  }

  public LocalDate getUntil() {
    return until;
  }

  /** How many per cent of its audits get a second, blind one: 0 to 100. */
  public int getSecondAuditShare() {
    return secondAuditShare;
  }

  /** For how many months a child who was audited is left alone; 0 for not at all. */
  public int getMonthsApart() {
    return monthsApart;
  }

  public Status getStatus() {
    return status;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  public User getMadeBy() {
    return madeBy;
  }
}
