package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.caseaudit.measure.LocalTarget;
import org.caseaudit.measure.LocalTargetService;
import org.caseaudit.measure.LocalTargetService.Settable;
import org.caseaudit.measure.Measures;
import org.caseaudit.measure.Target;
import org.caseaudit.plan.CurrentPlan;
import org.caseaudit.plan.Statement;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.PageParameters;

/** The targets of a statement: the one that holds, those that held, and the form for another. */
@Named
@RequestScoped
public class TargetBacking {

  @Inject private LocalTargetService targets;
  @Inject private Measures measures;
  @Inject private CurrentPlan plan;
  @Inject private PeriodChoice choice;
  @Inject private PageParameters parameters;
  @Inject private FacesContext faces;
  @Inject private ExternalContext external;
  @Inject private Clock clock;

  private Settable settable;
  private List<LocalTarget> history;

  /** Before the page is drawn, so that what isn't there is answered as such. */
  public void load() {
    getSettable();
  }

  public void set() throws IOException {
    targets.set(id(), value(), parameters.text("why"), day());
    show("The target was set. The figures are judged by it from the day it holds.");
  }

  private BigDecimal value() {
    String text = parameters.text("value").replace("%", "").strip();
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw Refused.invalid(
          text.isEmpty() ? "Enter the target." : "“" + text + "” is not a number.");
    }
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(parameters.text("from"));
    } catch (DateTimeParseException e) {
      throw Refused.invalid("Say from which day on it holds.");
    }
  }

  public void withdraw() throws IOException {
    targets.withdraw(
        id(),
        parameters.number("target", "Choose the target to withdraw."),
        parameters.text("reason"));
    show("The target was withdrawn.");
  }

  private void show(String done) throws IOException {
    faces.addMessage(null, new FacesMessage(done));
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + "/measures/" + id() + "/target");
    faces.responseComplete();
  }

  private String id() {
    return parameters.text("id");
  }

  public Statement getStatement() {
    return plan.get().statement(id()).orElseThrow();
  }

  /** What the pack suggests; empty for nothing. */
  public String getProposal() {
    return measures.get().measure(id()).orElseThrow().proposal();
  }

  public Settable getSettable() {
    if (settable == null) {
      settable = targets.settable(id());
    }
    return settable;
  }

  public boolean isPercent() {
    return getSettable().aim().filter(aim -> aim == Target.Aim.PERCENT).isPresent();
  }

  /** “at least”, “at most”: which way is better isn't the board's to choose. */
  public String getBound() {
    return getSettable()
        .direction()
        .map(way -> way == Target.Direction.HIGHER_IS_BETTER ? "at least" : "at most")
        .orElse("");
  }

  public List<LocalTarget> getHistory() {
    if (history == null) {
      history = targets.history(id());
    }
    return history;
  }

  public boolean isAnyToWithdraw() {
    return getHistory().stream().anyMatch(target -> !target.isWithdrawn());
  }

  /** The target that held on the last day of the period shown, today at the latest; or null. */
  public LocalTarget getInForce() {
    LocalDate last = choice.getPeriod().to();
    LocalDate day = last.isAfter(today()) ? today() : last;
    return targets.inForce(id(), day).orElse(null);
  }

  /** What was sent, if the form came back with a fault. */
  public String sent(String field) {
    return faces.isPostback() ? parameters.text(field) : "";
  }

  public String getFrom() {
    String sent = sent("from");
    return sent.isEmpty() ? today().toString() : sent;
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
