package org.caseaudit.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.caseaudit.audit.Audit;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;

/**
 * Something an audit found is to be done, from the day the audit was authorised until somebody else
 * than its owner has seen that it was done.
 *
 * <p>It is known by its item in the audit for ever: an audit that is reopened and authorised again
 * changes the action it already has. What was agreed since - who does it, by when, how far it is -
 * gives way only where the audit itself says something else than it said before.
 */
@Entity
@Table(name = "remedial_action")
public class RemedialAction extends BaseEntity {

  /** Where an action stands, in the words its readers see. */
  public enum Status {
    TO_DO("To do"),
    IN_PROGRESS("In progress"),
    SAID_DONE("To be checked"),
    GIVEN_BACK("Given back"),
    DONE("Done and checked"),
    WITHDRAWN("Withdrawn");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }

    /** Whether its owner has something to do. */
    public boolean isWithOwner() {
      return this == TO_DO || this == IN_PROGRESS || this == GIVEN_BACK;
    }

    /** As in addresses: {@code said-done}. */
    public String getCode() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static final int LONGEST_WORDS = 4_000;
  static final int LONGEST_TITLE = 200;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "audit_id")
  private Audit audit;

  private String item;

  @Column(name = "raised_on")
  private LocalDate raisedOn;

  @Embedded private ActionRequest asked;

  @Column(name = "owner_title")
  private String ownerTitle;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "owner_id")
  private User owner;

  @Column(name = "owner_settled")
  private boolean ownerSettled;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_before")
  private Status statusBefore;

  private boolean dropped;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "said_done_by")
  private User saidDoneBy;

  @Column(name = "done_on")
  private LocalDate doneOn;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "checked_by")
  private User checkedBy;

  @Column(name = "checked_on")
  private LocalDate checkedOn;

  private String reason;

  @Column(name = "feedback_entry")
  private Long feedbackEntry;

  protected RemedialAction() {}

  RemedialAction(Audit audit, ActionAsked asked, LocalDate raisedOn) {
    this.audit = audit;
    this.item = asked.item();
    this.raisedOn = raisedOn;
    this.status = Status.TO_DO;
    this.ownerTitle = asked.owner();
    this.dueOn = asked.due();
    this.asked = new ActionRequest(asked);
  }

  /**
   * The audit was authorised again and still asks for it.
   *
   * @return whether anything about the action is different now
   */
  boolean askAgain(ActionAsked now) {
    boolean other = asked.saysOtherwise(now);
    boolean otherWords = asked.isOtherWords(now);
    if (asked.isOtherOwner(now)) {
      ownerTitle = now.owner();
      ownerSettled = owner != null;
    }
    if (asked.isOtherDay(now)) {
      dueOn = now.due();
    }
    asked = new ActionRequest(now);
    if (otherWords && status == Status.DONE) {
      status = Status.SAID_DONE;
      uncheck();
    }
    if (dropped) {
      dropped = false;
      comeBack();
      return true;
    }
    return other;
  }

  /**
   * The audit asks for it no more. What was done and checked stays done.
   *
   * @return whether anything about the action is different now
   */
  boolean drop(String because) {
    if (status == Status.WITHDRAWN || status == Status.DONE) {
      return false;
    }
    goAway(because);
    dropped = true;
    return true;
  }

  /** Says whose it is; it is checked by somebody else then. */
  void nameOwner(User account) {
    requireOpen("given to somebody");
    if (status == Status.SAID_DONE) {
      throw Refused.conflict("It was said to be done. Check it first, then give it to somebody.");
    }
    owner = account;
    ownerSettled = true;
  }

  /** Leaves it with somebody who has no account, known by their job title. */
  void leaveWith(String title) {
    requireOpen("given to somebody");
    String words = title == null ? "" : title.strip();
    if (words.isEmpty() || words.length() > LONGEST_TITLE) {
      throw Refused.invalid("Give a job title of 1 to " + LONGEST_TITLE + " characters, no name.");
    }
    ownerTitle = words;
    owner = null;
    ownerSettled = true;
  }

  /** Gives it more time, or less, saying why. */
  void moveDue(LocalDate to, String why) {
    requireOpen("given another day");
    if (to == null) {
      throw Refused.invalid("Say by which day it is to be done.");
    }
    if (to.equals(dueOn)) {
      throw Refused.invalid("It is due on that day already.");
    }
    because(why, "Say why it is due on another day.");
    dueOn = to;
  }

  /** Says how it is going. */
  void progress(String words) {
    requireWithOwner("worked on");
    because(words, "Say what was done so far.");
    status = Status.IN_PROGRESS;
  }

  /** Says that it was done, so that somebody else can check it. */
  void sayDone(LocalDate on, String words, User by, LocalDate today) {
    requireWithOwner("said to be done");
    if (on == null || on.isAfter(today)) {
      throw Refused.invalid("Say on which day it was done; that day can't lie ahead.");
    }
    because(words, "Say what was done, and how one can tell.");
    status = Status.SAID_DONE;
    saidDoneBy = by;
    doneOn = on;
    reason = null;
  }

  /** Agrees that it was done. */
  void accept(User by, LocalDate on) {
    requireChecker(by);
    status = Status.DONE;
    checkedBy = by;
    checkedOn = on;
    reason = null;
  }

  /** Gives it back to its owner, saying what is missing. */
  void giveBack(User by, String why) {
    requireChecker(by);
    reason = because(why, "Say what is missing: the owner gets it back with your reason.");
    status = Status.GIVEN_BACK;
    saidDoneBy = null;
    doneOn = null;
  }

  /** Ends it without it being done, saying why. */
  void withdraw(String why) {
    requireOpen("withdrawn");
    goAway(because(why, "Say why it will not be done."));
  }

  /** Takes up again what was withdrawn, saying why. */
  void takeUpAgain(String why) {
    if (status != Status.WITHDRAWN) {
      throw Refused.conflict("Only a withdrawn action can be taken up again.");
    }
    because(why, "Say why it is taken up again.");
    dropped = false;
    comeBack();
  }

  private void goAway(String because) {
    statusBefore = status;
    status = Status.WITHDRAWN;
    reason = because;
  }

  private void comeBack() {
    status = statusBefore;
    statusBefore = null;
    reason = null;
  }

  private void uncheck() {
    checkedBy = null;
    checkedOn = null;
  }

  /** Whether this person may check it now: not its owner, and not whoever said that it was done. */
  public boolean isCheckableBy(long account) {
    return status == Status.SAID_DONE && !isOwnedBy(account) && !isSaidDoneBy(account);
  }

  private void requireChecker(User by) {
    if (status != Status.SAID_DONE) {
      throw Refused.conflict(
          "Nobody has said that it is done; it is " + words() + ", so there is nothing to check.");
    }
    if (isOwnedBy(by.getId())) {
      throw Refused.conflict("You are its owner. Somebody else checks that it was done.");
    }
    if (isSaidDoneBy(by.getId())) {
      throw Refused.conflict("You said that it was done. Somebody else checks that it was.");
    }
  }

  private void requireWithOwner(String verb) {
    if (!status.isWithOwner()) {
      throw Refused.conflict("This action is " + words() + " and can't be " + verb + ".");
    }
  }

  private void requireOpen(String verb) {
    if (status == Status.DONE || status == Status.WITHDRAWN) {
      throw Refused.conflict("This action is " + words() + " and can't be " + verb + ".");
    }
  }

  static String because(String words, String otherwise) {
    String stripped = words == null ? "" : words.strip();
    if (stripped.isEmpty()) {
      throw Refused.invalid(otherwise);
    }
    if (stripped.length() > LONGEST_WORDS || stripped.indexOf('\0') >= 0) {
      throw Refused.invalid("Use at most " + LONGEST_WORDS + " characters that can be printed.");
    }
    return stripped;
  }

  private String words() {
    return status.getLabel().toLowerCase(Locale.ROOT);
  }

  public boolean isOwnedBy(long account) {
    return owner != null && owner.getId() == account;
  }

  private boolean isSaidDoneBy(long account) {
    return saidDoneBy != null && saidDoneBy.getId() == account;
  }

  /** Who is to do it: the account's name, or the job title of somebody without one. */
  public String getOwnerWords() {
    return owner == null ? ownerTitle : owner.getName();
  }

  /** Keeps which entry of a register tells that it was done because of the family; null: none. */
  void countsAs(Long entry) {
    feedbackEntry = entry;
  }

  Optional<Long> getFeedbackEntry() {
    return Optional.ofNullable(feedbackEntry);
  }

  /** What the audit says of it. */
  public ActionRequest getAsked() {
    return asked;
  }

  public String getWhat() {
    return asked.getWhat();
  }

  public boolean isFromFamily() {
    return asked.isFromFamily();
  }

  public Audit getAudit() {
    return audit;
  }

  public String getItem() {
    return item;
  }

  public LocalDate getRaisedOn() {
    return raisedOn;
  }

  public String getOwnerTitle() {
    return ownerTitle;
  }

  /** Null while nobody with an account has it. */
  public User getOwner() {
    return owner;
  }

  /** Whether the manager has said who does it. */
  public boolean isOwnerSettled() {
    return ownerSettled;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public Status getStatus() {
    return status;
  }

  public User getSaidDoneBy() {
    return saidDoneBy;
  }

  public LocalDate getDoneOn() {
    return doneOn;
  }

  public User getCheckedBy() {
    return checkedBy;
  }

  public LocalDate getCheckedOn() {
    return checkedOn;
  }

  /** Why it was last given back or withdrawn; null if it wasn't. */
  public String getReason() {
    return reason;
  }

  /** Whether it should have been done by this day and was not said to be. */
  public boolean isOverdue(LocalDate today) {
    return status.isWithOwner() && dueOn != null && dueOn.isBefore(today);
  }
}
