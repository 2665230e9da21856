package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.audit.Incomplete;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Section;
import org.caseaudit.user.Permissions;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One entry: to fill in while it is open and the reader's own, else to read. */
@Named
@RequestScoped
public class EntryBacking {

  /** Something missing, and the id of the question where it is missing. */
  public record Missing(String anchor, String message) {}

  @Inject private RegisterService registers;
  @Inject private PageParameters parameters;
  @Inject private Permissions permissions;

  private OpenedEntry opened;
  private List<Revision> history;
  private String reason;
  private List<Gap> gaps = List.of();

  /** Finds the entry, or says that there is none; a form that is sent looks it up by itself. */
  public void load() {
    opened = registers.open(parameters.id());
    if (!opened.entry().getRegister().equals(parameters.text("code"))) {
      throw Refused.notFound("This entry");
    }
  }

  /** Saves it; when answers are missing the page says which. */
  public void save() {
    try {
      registers.save(getEntry().getId());
    } catch (Incomplete incomplete) {
      gaps = incomplete.gaps();
      opened = null;
      return;
    }
    Messages.addFlashGlobalInfo("Saved. The entry counts from now on.");
    Faces.redirect(getPath());
  }

  public void correct() {
    registers.correct(getEntry().getId(), reason);
    Faces.redirect(getPath());
  }

  public void takeOver() {
    registers.takeOver(getEntry().getId());
    Faces.redirect(getPath());
  }

  public void withdraw() {
    registers.withdraw(getEntry().getId(), reason);
    Messages.addFlashGlobalInfo("Withdrawn. The entry counts no more.");
    Faces.redirect(getPath());
  }

  private String getPath() {
    return "registers/" + getEntry().getRegister() + "/" + getEntry().getId();
  }

  /** What was missing when it was tried to be saved, in the order of the form. */
  public List<Missing> getMissing() {
    return gaps.stream().map(EntryBacking::missing).toList();
  }

  private static Missing missing(Gap gap) {
    String item = gap.address().item();
    return new Missing(
        gap.address().question() + (item.isEmpty() ? "" : "-" + item.replace('/', '-')),
        gap.message());
  }

  /** Whether the reader fills it in now. */
  public boolean isEditable() {
    return getOpened().mine() && permissions.may("KEEP_REGISTERS");
  }

  /** Whether somebody else has begun and not finished it, and the reader could. */
  public boolean isToTakeOver() {
    return getEntry().isOpen() && !getOpened().mine() && permissions.may("KEEP_REGISTERS");
  }

  public boolean isCorrectable() {
    return getEntry().getStatus() == RegisterEntry.Status.SAVED
        && permissions.may("KEEP_REGISTERS");
  }

  public boolean isWithdrawable() {
    return getEntry().getStatus() != RegisterEntry.Status.WITHDRAWN
        && permissions.may("KEEP_REGISTERS");
  }

  public List<Section> getSections() {
    return getOpened().sheet().template().sections();
  }

  public List<Revision> getHistory() {
    if (history == null) {
      history = registers.history(getEntry().getId());
    }
    return history;
  }

  public RegisterEntry getEntry() {
    return getOpened().entry();
  }

  public OpenedEntry getOpened() {
    if (opened == null) {
      load();
    }
    return opened;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
