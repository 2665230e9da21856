package org.caseaudit.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;

/**
 * Somebody's answers to one published version of a template.
 *
 * <p>A sheet is made open, and only an open sheet takes answers. It is closed while somebody else
 * looks at it, opened again if it is sent back, and sealed when it is final: sealing copies the
 * answers to where the application can't change them. A sealed sheet can be reopened; what was
 * sealed stays, and sealing again makes the next revision.
 *
 * <p>What is known of the child when the sheet is made is copied onto it, so that history does not
 * move when the child changes team or plan.
 */
@Entity
@Table(name = "answer_sheet")
public class AnswerSheet extends BaseEntity {

  /** Where a sheet stands. */
  public enum Status {
    OPEN,
    CLOSED,
    SEALED,
    WITHDRAWN
  }

  @Column(name = "template_code", nullable = false)
  private String templateCode;

  @Column(name = "template_version", nullable = false)
  private int templateVersion;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Status status;

  /** How often it was sealed. */
  @Column(nullable = false)
  private int revision;

  /** Null where somebody without an account answers, over a one-time link. */
  @Column(name = "answered_by")
  private Long answeredBy;

  @Embedded private Stratum stratum;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Column(name = "made_on", nullable = false)
  private LocalDate madeOn;

  @Column(name = "saved_at")
  private Instant savedAt;

  /** Who must not read it yet, whatever else they are; null for nobody. */
  @Column(name = "kept_from")
  private Long keptFrom;

  /** Whether only the one who answers it and the QA lead read it for now. */
  @Column(nullable = false)
  private boolean apart;

  protected AnswerSheet() {}

  AnswerSheet(
      TemplateRef template, Stratum stratum, long answeredBy, Instant madeAt, LocalDate madeOn) {
    this.templateCode = template.code();
    this.templateVersion = template.version();
    this.status = Status.OPEN;
    this.stratum = stratum;
    this.answeredBy = accountOrNobody(answeredBy);
    this.madeAt = madeAt;
    this.madeOn = madeOn;
  }

  /** Notes that an answer was saved. */
  void saved(Instant at) {
    requireOpen();
    savedAt = at;
  }

  /** Nobody answers any more until it is opened again or sealed. */
  public void close() {
    requireOpen();
    status = Status.CLOSED;
  }

  /** Takes answers again; a sealed sheet keeps what was sealed as its revision. */
  public void open() {
    if (status != Status.CLOSED && status != Status.SEALED) {
      throw Refused.conflict("Only a submitted or authorised sheet can be opened again.");
    }
    status = Status.OPEN;
  }

  /** Makes it final, as the next revision. */
  void seal() {
    if (status != Status.CLOSED) {
      throw Refused.conflict("Only a submitted sheet can be sealed.");
    }
    status = Status.SEALED;
    revision++;
  }

  /** Ends it without a result. */
  public void withdraw() {
    if (status == Status.SEALED) {
      throw Refused.conflict("A sealed sheet can't be withdrawn; reopen it first.");
    }
    status = Status.WITHDRAWN;
  }

  /** Gives it to somebody else to answer. */
  public void handTo(long account) {
    requireOpen();
    answeredBy = account;
  }

  /** Keeps it from one person, who is to judge the same case without having seen it. */
  public void keepFrom(long account) {
    keptFrom = account;
  }

  /** Keeps it from everybody but the one who answers it and the QA lead. */
  public void keepApart() {
    apart = true;
  }

  /** Lets everybody read it who usually may. */
  public void letBeRead() {
    keptFrom = null;
    apart = false;
  }

  private void requireOpen() {
    if (status != Status.OPEN) {
      throw Refused.conflict(
          status == Status.SEALED
              ? "This was authorised and sealed; it can only be changed by reopening it."
              : "This was submitted or withdrawn; it takes no answers now.");
    }
  }

  /** Whether this person fills it in. */
  public boolean isAnsweredBy(Actor actor) {
    return answeredBy != null && answeredBy == actor.id();
  }

  /**
   * Whether this person may read it: the one who answers it, the manager of the child's team, the
   * service manager, the QA lead. What came over a one-time link can be read once it is sealed. Not
   * whom it is kept from.
   */
  public boolean isOpenTo(Actor actor) {
    if (answeredBy == null && status != Status.SEALED) {
      return false;
    }
    if (keptFrom != null && keptFrom == actor.id()) {
      return false;
    }
    return isAnsweredBy(actor)
        || actor.answersForAllTeams()
        || (!apart
            && actor.plays(Role.TEAM_MANAGER)
            && getStratum().teamId() != null
            && actor.teams().contains(getStratum().teamId()));
  }

  public TemplateRef template() {
    return new TemplateRef(templateCode, templateVersion);
  }

  public Status getStatus() {
    return status;
  }

  public int getRevision() {
    return revision;
  }

  /** The account that fills it in; 0 if it was somebody without one. */
  public long getAnsweredBy() {
    return answeredBy == null ? 0 : answeredBy;
  }

  static Long accountOrNobody(long account) {
    return account == 0 ? null : account;
  }

  /** What was known of the child; nothing where it isn't about one. */
  public Stratum getStratum() {
    return stratum == null ? Stratum.none() : stratum;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  public LocalDate getMadeOn() {
    return madeOn;
  }

  /** When an answer was last saved; null if none was. */
  public Instant getSavedAt() {
    return savedAt;
  }
}
