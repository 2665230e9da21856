package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.caseaudit.plan.CurrentPlan;
import org.caseaudit.plan.EvidenceFile;
import org.caseaudit.plan.EvidenceOnPage;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.Subject;
import org.caseaudit.web.PageParameters;

/** The board's judgement of a statement or a recommendation: its history, evidence and form. */
@Named
@RequestScoped
public class JudgementBacking extends EvidenceOnPage {

  @Inject private JudgementService judgements;
  @Inject private CurrentPlan plan;
  @Inject private PageParameters parameters;
  @Inject private FacesContext faces;
  @Inject private ExternalContext external;
  @Inject private Clock clock;

  private Subject subject;
  private List<BoardJudgement> history;

  /** Before the page is drawn, so that what isn't there is answered as such. */
  public void load() {
    getSubject();
  }

  public void judge() throws IOException {
    judgements.judge(getSubject().id(), verdict(), parameters.text("words"), day());
    show("The board’s judgement was saved.");
  }

  private BoardVerdict verdict() {
    String code = parameters.text("verdict");
    try {
      return code.isEmpty() ? null : BoardVerdict.of(code);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("“" + code + "” is no status.");
    }
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(parameters.text("on"));
    } catch (DateTimeParseException e) {
      throw Refused.invalid("Say on which day the board judged.");
    }
  }

  public void file() throws IOException {
    Sent sent = sentFile();
    EvidenceFile filed = judgements.file(getSubject().id(), sent.name(), sent.content());
    show("“" + filed.getName() + "” was filed.");
  }

  public void withdraw() throws IOException {
    judgements.withdraw(
        getSubject().id(),
        parameters.number("file", "Choose the file to withdraw."),
        parameters.text("reason"));
    show("The file was withdrawn.");
  }

  private void show(String done) throws IOException {
    faces.addMessage(null, new FacesMessage(done));
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + getAddress() + "/judgement");
    faces.responseComplete();
  }

  public Subject getSubject() {
    if (subject == null) {
      subject = judgements.subject(parameters.text("id"));
    }
    return subject;
  }

  public boolean isStatement() {
    return getSubject().kind().equals("statement");
  }

  /** The plan's own. */
  public String getWords() {
    String id = getSubject().id();
    return isStatement()
        ? plan.get().statement(id).orElseThrow().words()
        : plan.get().recommendation(Integer.parseInt(id)).words();
  }

  /** “1-M1”, “Recommendation 1”. */
  public String getName() {
    return isStatement() ? getSubject().id() : "Recommendation " + getSubject().id();
  }

  /** The number of the recommendation it is or belongs to. */
  public int getRecommendation() {
    String id = getSubject().id();
    return isStatement()
        ? plan.get().statement(id).orElseThrow().recommendation()
        : Integer.parseInt(id);
  }

  /** Where it is shown. */
  public String getAddress() {
    return (isStatement() ? "/measures/" : "/plan/recommendations/") + getSubject().id();
  }

  public List<BoardJudgement> getHistory() {
    if (history == null) {
      history = judgements.history(getSubject());
    }
    return history;
  }

  /** The judgement that stands; null while there is none, or it was taken back. */
  public BoardJudgement getStanding() {
    return getHistory().stream()
        .findFirst()
        .filter(latest -> latest.getVerdict() != BoardVerdict.NOT_JUDGED)
        .orElse(null);
  }

  public BoardVerdict[] getVerdicts() {
    return BoardVerdict.values();
  }

  /** What was sent, if the form came back with a fault; else empty, as nothing is suggested. */
  public String sent(String field) {
    return faces.isPostback() ? parameters.text(field) : "";
  }

  public String getOn() {
    String sent = sent("on");
    return sent.isEmpty() ? London.day(clock.instant()).toString() : sent;
  }

  @Override
  protected List<EvidenceFile> read() {
    return judgements.evidence(getSubject());
  }
}
