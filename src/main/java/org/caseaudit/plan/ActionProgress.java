package org.caseaudit.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;

/** How an action of the plan stands. It changes only by an update, which stays on record. */
@Entity
@Table(name = "action_progress")
public class ActionProgress {

  @Id private String ref;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  private Rag rag;

  @Column(name = "done_on")
  private LocalDate doneOn;

  protected ActionProgress() {}

  /** An action that nobody has rated yet. */
  ActionProgress(String ref) {
    this.ref = ref;
    this.rag = Rag.NOT_RATED;
  }

  /**
   * Rates the action, or only says something about it.
   *
   * @throws Refused if the rating needs a day or a comment that isn't there, or nothing would
   *     change
   */
  ActionUpdate update(ActionChange change, User by, Instant at) {
    check(change, London.day(at));
    ActionUpdate update =
        new ActionUpdate(ref, rag, change.rag(), doneOn, change.doneOn(), change.comment(), by, at);
    rag = change.rag();
    doneOn = change.doneOn();
    return update;
  }

  private void check(ActionChange change, LocalDate today) {
    boolean blue = change.rag() == Rag.BLUE;
    if (blue && change.doneOn() == null) {
      throw Refused.invalid("Blue means completed: say on which day it was done.");
    }
    if (!blue && change.doneOn() != null) {
      throw Refused.invalid("Only a completed action (Blue) has a day on which it was done.");
    }
    if (blue && change.doneOn().isAfter(today)) {
      throw Refused.invalid("The day on which it was done can't lie ahead.");
    }
    boolean same = change.rag() == rag && Objects.equals(change.doneOn(), doneOn);
    if (same && change.comment().isEmpty()) {
      throw Refused.invalid("Nothing would change: choose another rating, or write a comment.");
    }
    if (!same && change.comment().isEmpty() && needsWords(change.rag())) {
      throw Refused.invalid(
          rag == Rag.BLUE
              ? "Say in a comment why a completed action is open again."
              : "Say in a comment why it is " + change.rag().label() + ".");
    }
  }

  /** Good news needs no explanation; a problem, or a step back, does. */
  private boolean needsWords(Rag wanted) {
    return wanted == Rag.RED
        || wanted == Rag.AMBER
        || wanted == Rag.NOT_RATED
        || (rag == Rag.BLUE && wanted != Rag.BLUE);
  }

  public String getRef() {
    return ref;
  }

  public long getVersion() {
    return version;
  }

  public Rag getRag() {
    return rag;
  }

  /** Null unless it is completed. */
  public LocalDate getDoneOn() {
    return doneOn;
  }
}
