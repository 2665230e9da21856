package org.caseaudit.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;
import org.caseaudit.user.Actor;

/** One thing that somebody did. Entries about a subject are numbered and sealed one by one. */
@Entity
@Table(name = "trail_entry")
public class TrailEntry {

  private static final String UNKNOWN = "Nobody signed in";

  @Id
  @SequenceGenerator(name = "trail_entry_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trail_entry_id")
  private Long id;

  private Instant at;

  @Column(name = "account_id")
  private Long account;

  private String actor;

  @Column(name = "subject_kind")
  private String subjectKind;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(name = "position")
  private int number;

  private String did;
  private String place;
  private String before;
  private String after;
  private String reason;
  private String seal;

  protected TrailEntry() {}

  TrailEntry(Instant at, Actor actor, DomainEvent event) {
    this.at = at;
    this.account = actor == null || actor.isApplication() ? null : actor.id();
    this.actor = actor == null ? UNKNOWN : actor.name() + " (" + actor.username() + ")";
    this.subjectKind = event.subject().kind();
    this.subjectId = event.subject().id();
    this.did = event.did();
    this.place = event.where();
    this.before = event.before();
    this.after = event.after();
    this.reason = event.reason();
  }

  /** Puts this entry after the last one about its subject; there may be none. */
  void follow(TrailEntry last, TrailSeal sealer) {
    number = last == null ? 1 : last.number + 1;
    seal = sealer.of(this, last == null ? "" : last.seal);
  }

  /** Whether this entry is what was written, after that one; there may be none before it. */
  boolean follows(TrailEntry last, TrailSeal sealer) {
    int expected = last == null ? 1 : last.number + 1;
    return number == expected && seal.equals(sealer.of(this, last == null ? "" : last.seal));
  }

  boolean isAbout(Subject subject) {
    return getSubject().equals(subject);
  }

  /** What somebody would look for it by. */
  String named() {
    return "entry " + number + " about " + subjectKind + " " + subjectId;
  }

  public Long getId() {
    return id;
  }

  public Instant getAt() {
    return at;
  }

  /** The account's id; null for the application itself and for nobody. */
  public Long getAccount() {
    return account;
  }

  /** Their name and username as they were then. */
  public String getActor() {
    return actor;
  }

  public Subject getSubject() {
    return new Subject(subjectKind, subjectId);
  }

  public int getNumber() {
    return number;
  }

  public String getDid() {
    return did;
  }

  /** Where in the subject; null for the whole of it. */
  public String getPlace() {
    return place;
  }

  public String getBefore() {
    return before;
  }

  public String getAfter() {
    return after;
  }

  public String getReason() {
    return reason;
  }
}
