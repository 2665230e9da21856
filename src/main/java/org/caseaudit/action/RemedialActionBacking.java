package org.caseaudit.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Permission;
import org.caseaudit.user.User;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One action from an audit: how it stands, what came of it, and what the reader may do next. */
@Named
@RequestScoped
public class RemedialActionBacking {

  @Inject private RemedialActionService actions;
  @Inject private CurrentUser currentUser;
  @Inject private PageParameters parameters;
  @Inject private Clock clock;

  private OpenedAction opened;

  /** Before the page is drawn, so that an action that isn't there is answered as such. */
  public void load() {
    getOpened();
  }

  public OpenedAction getOpened() {
    if (opened == null) {
      opened = actions.open(parameters.id());
    }
    return opened;
  }

  public RemedialAction getAction() {
    return getOpened().action();
  }

  /** “Overdue” where it is; empty else. */
  public String getTiming() {
    return getAction().isOverdue(London.day(clock.instant())) ? "Overdue" : "";
  }

  /** Whether the reader may open the audit it is from. */
  public boolean isAuditOpen() {
    return currentUser.get().may(Permission.READ_AUDIT)
        && getAction().getAudit().getSheet().isOpenTo(currentUser.get());
  }

  public List<User> getPossibleOwners() {
    return actions.possibleOwners();
  }

  public void nameOwner() {
    actions.nameOwner(id(), parameters.number("owner", "Choose who will do it."), version());
    done("The owner was named. It is on their list of work now.");
  }

  public void leaveWith() {
    actions.leaveWith(id(), parameters.text("title"), version());
    done("It stays with the job title. You say for them how it goes.");
  }

  public void moveDue() {
    actions.moveDue(id(), day("due"), parameters.text("dueReason"), version());
    done("The day it is due was changed.");
  }

  public void progress() {
    actions.progress(id(), parameters.text("progress"), version());
    done("Noted.");
  }

  public void sayDone() {
    actions.sayDone(id(), day("doneOn"), parameters.text("doneWords"), version());
    done("Said to be done. Somebody else checks it now.");
  }

  public void accept() {
    actions.accept(id(), parameters.text("checkWords"), version());
    done("Checked. The action is done.");
  }

  public void giveBack() {
    actions.giveBack(id(), parameters.text("giveBackReason"), version());
    done("Given back to its owner with your reason.");
  }

  public void withdraw() {
    actions.withdraw(id(), parameters.text("withdrawReason"), version());
    done("Withdrawn. The reason stays with it.");
  }

  public void takeUpAgain() {
    actions.takeUpAgain(id(), parameters.text("againReason"), version());
    done("Taken up again.");
  }

  private void done(String words) {
    Messages.addFlashGlobalInfo(words);
    Faces.redirect("actions/%s", Long.toString(id()));
  }

  private long id() {
    return parameters.id();
  }

  private long version() {
    return parameters.number("version", "Load the page again: the form is incomplete.");
  }

  private LocalDate day(String name) {
    String text = parameters.text(name);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refused.invalid("“" + text + "” is not a day of the calendar.");
    }
  }
}
