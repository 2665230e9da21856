package org.caseaudit.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.shared.London;
import org.caseaudit.template.Question;
import org.caseaudit.template.Templates;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.web.Dates;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One escalation: what has to be done about it, and what was. */
@Named
@RequestScoped
public class EscalationBacking {

  @Inject private EscalationService escalations;
  @Inject private AuditRepository audits;
  @Inject private CurrentUser currentUser;
  @Inject private Templates templates;
  @Inject private PageParameters parameters;
  @Inject private Dates dates;

  private EscalationView view;
  private String words;
  private String plan;
  private String reason;
  private String note;

  /** Says that there is none before anything of the page is shown. */
  public void load() {
    getView();
  }

  public EscalationView getView() {
    if (view == null) {
      view = escalations.look(parameters.id());
    }
    return view;
  }

  private Escalation escalation() {
    return getView().getEscalation();
  }

  /** Whether it came of an audit that the reader may read. */
  public boolean isAudit() {
    return audits
        .find(escalation().getSheet().getId())
        .filter(audit -> audit.getSheet().isOpenTo(currentUser.get()))
        .isPresent();
  }

  /** The question whose answer raised it. */
  public String getQuestion() {
    return templates
        .get(escalation().getSheet().template())
        .find(escalation().getAddress().question())
        .map(Question::text)
        .orElse("");
  }

  public String getLevel() {
    return DutyWords.upTo(getView().getReached());
  }

  /** Whom the QA lead tells, once it has come up to them; empty before. */
  public String getToldLast() {
    boolean last = getView().getReached() == Level.QA_LEAD && !escalation().isClosed();
    return last
        ? "It has come up to the QA lead, who tells the "
            + templates
                .reference()
                .inForce(London.day(escalation().getRaisedAt()))
                .thresholds()
                .getOrDefault("escalation-told-last", "director")
            + " today."
        : "";
  }

  /** Who is to do it, and who may in their place now. */
  public String who(Duty duty) {
    String usual = duty.level() == Level.TEAM_MANAGER ? "The team manager" : "The service manager";
    return duty.isDone() || !getView().isLate(duty)
        ? usual
        : usual + ", and those it has gone up to";
  }

  public String done(Duty duty) {
    String late = getView().lateness(duty);
    return duty.done()
        .map(
            step ->
                dates.time(step.getAt())
                    + ", by "
                    + step.getWho()
                    + (late.isEmpty() ? "" : ", " + late))
        .orElse(late.isEmpty() ? "Not yet" : "Not yet, " + late);
  }

  public void acknowledge() {
    escalations.acknowledge(escalation().getId(), words);
    done("Acknowledged.");
  }

  public void recordPlan() {
    escalations.plan(escalation().getId(), plan);
    done("The plan is recorded.");
  }

  public void close() {
    escalations.close(escalation().getId(), reason);
    done("Closed.");
  }

  public void addNote() {
    escalations.note(escalation().getId(), note);
    done("The note is added.");
  }

  private void done(String said) {
    Messages.addFlashGlobalInfo(said);
    Faces.redirect("escalations/%s", escalation().getId().toString());
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getPlan() {
    return plan;
  }

  public void setPlan(String plan) {
    this.plan = plan;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
