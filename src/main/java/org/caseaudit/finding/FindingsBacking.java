package org.caseaudit.finding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.measure.Count;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Team;

/** What the audits of the reader's teams found: by question and by theme, the weakest first. */
@Named
@RequestScoped
public class FindingsBacking {

  private static final int FIRST = 15;

  @Inject private FindingService findings;
  @Inject private FindingChoice choice;
  @Inject private Templates templates;

  @Inject
  @ManagedProperty("#{param.all}")
  private String all;

  private Findings found;
  private List<Team> teams;

  public void load() {
    found = findings.look(choice.getFilter());
    teams = findings.teams();
  }

  /** The weakest first; the rest only when they are asked for. */
  public List<Finding> getQuestions() {
    List<Finding> questions = found.questions();
    return isAll() ? questions : questions.subList(0, Math.min(FIRST, questions.size()));
  }

  /** Whether every question is shown. */
  public boolean isAll() {
    return "true".equals(all) || found.questions().size() <= FIRST;
  }

  public Findings getFound() {
    return found;
  }

  public List<Team> getTeams() {
    return teams;
  }

  /** The audits one can choose from. */
  public List<AuditTemplate> getTemplates() {
    return templates.current().stream()
        .filter(template -> template.kind() == Kind.AUDIT && !template.isReturn())
        .toList();
  }

  /** “7 of 9”; says so when nothing was asked. */
  public String words(Count count) {
    return count.of() == 0 ? "none asked" : count.words();
  }

  /** A percentage where there are enough for one. */
  public String percent(Count count) {
    if (count.of() == 0) {
      return "";
    }
    return count.of() < found.tooFew() ? "too few" : count.percent().getAsInt() + "%";
  }

  /** The share for which it did not apply; empty when there was none. */
  public String notApplicable(Count count) {
    return count.excluded() == 0
        ? ""
        : count.excluded()
            + " of "
            + (count.of() + count.excluded())
            + " ("
            + count.excludedPercent().getAsInt()
            + "%)";
  }
}
