package org.caseaudit.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.PageParameters;

/** One action of the plan: how it stands, how it came to, and the form that changes it. */
@Named
@RequestScoped
public class ActionBacking {

  @Inject private ActionService actions;
  @Inject private CurrentPlan plan;
  @Inject private PageParameters parameters;
  @Inject private FacesContext faces;
  @Inject private ExternalContext external;

  private ActionRow row;
  private List<ActionUpdate> history;

  /** Before the page is drawn, so that an action that isn't there is answered as such. */
  public void load() {
    getRow();
  }

  /** Saves the rating, the day and the comment. */
  public void save() throws IOException {
    String ref = getRow().action().ref();
    actions.update(
        ref,
        new ActionChange(rating(), day(), parameters.text("comment")),
        parameters.number("version", "Load the page again: the form is incomplete."));
    faces.addMessage(null, new FacesMessage("Action " + ref + " was updated."));
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + "/plan/actions/" + ref);
    faces.responseComplete();
  }

  private Rag rating() {
    String code = parameters.text("rating");
    try {
      return code.isEmpty() ? null : Rag.of(code);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("“" + code + "” is no rating.");
    }
  }

  /** Asked for of a completed action only; what is left in the field of another means nothing. */
  private LocalDate day() {
    String text = parameters.text("done");
    try {
      return text.isEmpty() || rating() != Rag.BLUE ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refused.invalid("“" + text + "” is not a day of the calendar.");
    }
  }

  public ActionRow getRow() {
    if (row == null) {
      row = actions.action(parameters.text("ref"));
    }
    return row;
  }

  public List<ActionUpdate> getHistory() {
    if (history == null) {
      history = actions.history(getRow().action().ref());
    }
    return history;
  }

  /** Those who act for its leads, by name. */
  public List<LeadOfficer> getOfficers() {
    return actions.officers(getRow().action().ref());
  }

  public List<LeadTitle> getLeads() {
    return plan.get().leadTitles().stream()
        .filter(title -> getRow().action().leads().contains(title.initials()))
        .toList();
  }

  public List<PlanNote> getNotes() {
    return getRow().recommendation().notesOn(row.action().ref());
  }

  public List<PlanAnnotation> getAnnotations() {
    return plan.get().annotationsOn(getRow().action().place());
  }

  /** The rating the form shows: what was sent, if it came back with a fault. */
  public String getRating() {
    return asSent("rating", getRow().rag().code());
  }

  public String getDone() {
    return asSent("done", getRow().doneOn() == null ? "" : row.doneOn().toString());
  }

  public String getComment() {
    return asSent("comment", "");
  }

  private String asSent(String field, String stored) {
    return faces.isPostback() && !parameters.text("rating").isEmpty()
        ? parameters.text(field)
        : stored;
  }
}
