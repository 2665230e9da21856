package org.caseaudit.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.caseaudit.sheet.AnswerSheet;

/**
 * A verdict that counts, or once counted. It is never deleted: it is taken back, or superseded by
 * the next audit of the same child. All else about it never changes.
 */
@Entity
@Table(name = "fact")
public class Fact {

  /** The order in which the sheets of a child succeed one another. */
  static final Comparator<Fact> BY_SHEET =
      Comparator.comparing(Fact::getCountedOn).thenComparing(Fact::getSheetId);

  @Id
  @SequenceGenerator(name = "fact_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fact_id")
  private Long id;

  private String part;
  private String definition;

  @Column(name = "sheet_id")
  private long sheetId;

  private int revision;
  private String item;

  @Column(name = "child_reference")
  private String childReference;

  private String unit;

  @Enumerated(EnumType.STRING)
  private Verdict.Outcome outcome;

  private String reason;
  private String split;

  @Column(name = "counted_on")
  private LocalDate countedOn;

  @Column(name = "team_id")
  private Long teamId;

  @Column(name = "plan_status")
  private String planStatus;

  @Column(name = "judged_at")
  private Instant judgedAt;

  @Column(name = "taken_back_at")
  private Instant takenBackAt;

  @Column(name = "superseded_on")
  private LocalDate supersededOn;

  protected Fact() {}

  Fact(JudgedPart part, Verdict verdict, AnswerSheet sheet, LocalDate countedOn, Instant judgedAt) {
    this.part = part.id();
    this.definition = part.definition();
    this.sheetId = sheet.getId();
    this.revision = sheet.getRevision();
    this.item = verdict.item();
    this.childReference = sheet.getStratum().childReference();
    this.unit = verdict.unit();
    this.outcome = verdict.outcome();
    this.reason = verdict.reason();
    this.split = verdict.split();
    this.countedOn = countedOn;
    this.teamId = sheet.getStratum().teamId();
    this.planStatus = Objects.requireNonNullElse(sheet.getStratum().planStatus(), "");
    this.judgedAt = judgedAt;
  }

  /** It no longer counts. */
  void takeBack(Instant at) {
    if (takenBackAt != null) {
      throw new IllegalStateException("Fact " + id + " was taken back already");
    }
    takenBackAt = at;
  }

  /**
   * From this day on it is no longer the latest.
   *
   * @param day null when nothing comes after it any more
   */
  void supersede(LocalDate day) {
    supersededOn = day;
  }

  /** Whether it and another belong to one sheet. */
  boolean isOfSameSheet(Fact other) {
    return sheetId == other.sheetId;
  }

  /** What, together with the child, there is only one latest of. */
  record Unit(String part, String unit) {}

  Unit unitOfChild() {
    return new Unit(part, unit);
  }

  /** All that it says, apart from what came after it. */
  String inWords() {
    return String.join(
        ", ",
        outcome.label() + (reason.isEmpty() ? "" : " (" + reason + ")"),
        "counted on " + countedOn,
        "revision " + revision,
        "team " + teamId,
        planStatus,
        "unit " + unit,
        "split " + split,
        "child " + childReference,
        "by definition " + definition.substring(0, 8));
  }

  public Long getId() {
    return id;
  }

  public String getPart() {
    return part;
  }

  public String getDefinition() {
    return definition;
  }

  public long getSheetId() {
    return sheetId;
  }

  public int getRevision() {
    return revision;
  }

  public String getItem() {
    return item;
  }

  /** Null for a sheet that is about no child. */
  public String getChildReference() {
    return childReference;
  }

  public String getUnit() {
    return unit;
  }

  public Verdict.Outcome getOutcome() {
    return outcome;
  }

  public String getReason() {
    return reason;
  }

  public String getSplit() {
    return split;
  }

  public LocalDate getCountedOn() {
    return countedOn;
  }

  public Long getTeamId() {
    return teamId;
  }

  public String getPlanStatus() {
    return planStatus;
  }

  public Instant getJudgedAt() {
    return judgedAt;
  }

  /** Null while it counts. */
  public Instant getTakenBackAt() {
    return takenBackAt;
  }

  /** Null while it is the child's latest. */
  public LocalDate getSupersededOn() {
    return supersededOn;
  }
}
