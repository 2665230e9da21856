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
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private long amount;

  @Column(name = "amount_of")
  private long amountOf;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "met_from")
  private LocalDate metFrom;

  protected Fact() {}

  /**
   * @param sealedOn the day it is counted on when the verdict names none
   */
  Fact(CountedPart part, Verdict verdict, AnswerSheet sheet, LocalDate sealedOn, Instant judgedAt) {
    this.part = part.id();
    this.definition = part.definition();
    this.sheetId = sheet.getId();
    this.revision = sheet.getRevision();
    this.item = verdict.item();
    this.childReference = sheet.getStratum().childReference();
    this.unit =
        verdict.unit().equals(Verdict.EVERY_SHEET) ? "sheet " + sheet.getId() : verdict.unit();
    this.outcome = verdict.outcome();
    this.reason = verdict.reason();
    this.split = verdict.split();
    this.countedOn = Objects.requireNonNullElse(verdict.when().on(), sealedOn);
    this.endsOn = verdict.when().until();
    this.metFrom = verdict.when().metFrom();
    this.amount = verdict.amount().sum();
    this.amountOf = verdict.amount().of();
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
        amount == 0 && amountOf == 0 ? "no amount" : "amount " + amount + " of " + amountOf,
        endsOn == null ? "without end" : "until " + endsOn,
        metFrom == null ? "met at once" : "met from " + metFrom,
        "revision " + revision,
        "team " + teamId,
        planStatus,
        "unit " + unit,
        "split " + split,
        "child " + childReference,
        "by definition " + definition.substring(0, 8));
  }

  /** By part and item, all that some facts say. */
  static SortedMap<String, String> inWords(List<Fact> facts) {
    SortedMap<String, String> words = new TreeMap<>();
    for (Fact fact : facts) {
      words.put(fact.item.isEmpty() ? fact.part : fact.part + "@" + fact.item, fact.inWords());
    }
    return words;
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

  /** What it adds to a sum. */
  public long getAmount() {
    return amount;
  }

  /** What that sum is of; nought where it is of nothing. */
  public long getAmountOf() {
    return amountOf;
  }

  /** The first day on which it is so no longer; null when none is known. */
  public LocalDate getEndsOn() {
    return endsOn;
  }

  /** What it is on a day it lasts on: what is met from a later day isn't met yet. */
  public Verdict.Outcome outcomeOn(LocalDate day) {
    return outcome == Verdict.Outcome.MET && metFrom != null && metFrom.isAfter(day)
        ? Verdict.Outcome.NOT_MET
        : outcome;
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
