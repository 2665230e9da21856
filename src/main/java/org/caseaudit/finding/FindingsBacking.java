package org.caseaudit.finding;

import jakarta.enterprise.context.RequestScoped;
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

  @Inject private FindingService findings;
  @Inject private FindingChoice choice;
  @Inject private Templates templates;

  private Findings found;
  private List<Team> teams;

  public void load() {
    found = findings.look(choice.getFilter());
    teams = findings.teams();
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
