package org.caseaudit.caseload;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.caseaudit.user.Team;
import org.caseaudit.web.LazyPages;
import org.caseaudit.web.PageParameters;

/** The cases the reader may see; which of them is in the address. */
@Named
@RequestScoped
public class CaseloadBacking {

  @Inject private CaseloadService caseload;
  @Inject private PageParameters parameters;

  private CaseFilter filter;
  private LazyPages<CaseRecord> cases;

  @PostConstruct
  void read() {
    filter =
        new CaseFilter(
            parameters.text("text"),
            team(parameters.text("team")),
            PlanStatus.find(parameters.text("status")).orElse(null),
            !"all".equals(parameters.text("show")));
    cases =
        new LazyPages<>(
            () -> caseload.count(filter), (first, most) -> caseload.page(filter, first, most));
  }

  private static Long team(String wanted) {
    return wanted.matches("\\d{1,18}") ? Long.valueOf(wanted) : null;
  }

  public LazyPages<CaseRecord> getCases() {
    return cases;
  }

  public String getText() {
    return filter.text();
  }

  public Long getTeam() {
    return filter.team();
  }

  public String getStatus() {
    return filter.status() == null ? "" : filter.status().code();
  }

  public String getShow() {
    return filter.openOnly() ? "open" : "all";
  }

  public List<Team> getTeams() {
    return caseload.teams();
  }

  public List<PlanStatus> getStatuses() {
    return Arrays.asList(PlanStatus.values());
  }
}
