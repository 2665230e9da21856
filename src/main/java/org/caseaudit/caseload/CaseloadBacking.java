package org.caseaudit.caseload;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.caseaudit.user.Team;

/** The caseload page's list. What is shown is in the address, so that it can be kept and sent. */
@Named
@RequestScoped
public class CaseloadBacking {

  private static final int PAGE_SIZE = 50;

  @Inject private CaseloadService caseload;

  @Inject
  @ManagedProperty("#{param.text}")
  private String text;

  @Inject
  @ManagedProperty("#{param.team}")
  private String team;

  @Inject
  @ManagedProperty("#{param.status}")
  private String status;

  @Inject
  @ManagedProperty("#{param.closed}")
  private String closed;

  @Inject
  @ManagedProperty("#{param.sort}")
  private String sort;

  @Inject
  @ManagedProperty("#{param.page}")
  private String page;

  private List<CaseRecord> cases;
  private Long total;

  /** The cases of this page of the list. */
  public List<CaseRecord> getCases() {
    if (cases == null) {
      cases = caseload.page(filter(), getOrder(), (getPage() - 1) * PAGE_SIZE, PAGE_SIZE);
    }
    return cases;
  }

  /** How many cases the whole list has. */
  public long getTotal() {
    if (total == null) {
      total = caseload.count(filter());
    }
    return total;
  }

  /** Whether there is no case at all that the reader may see, whatever the filter. */
  public boolean isNothingKnown() {
    return getTotal() == 0 && caseload.count(CaseFilter.everything()) == 0;
  }

  public List<Team> getTeams() {
    return caseload.teams();
  }

  public List<PlanStatus> getStatuses() {
    return Arrays.asList(PlanStatus.values());
  }

  public List<CaseOrder> getOrders() {
    return Arrays.asList(CaseOrder.values());
  }

  public CaseOrder getOrder() {
    return CaseOrder.of(sort);
  }

  public String getText() {
    return filter().text();
  }

  /** The chosen team's id, or null. */
  public Long getTeam() {
    return filter().team();
  }

  public PlanStatus getStatus() {
    return filter().status();
  }

  public boolean isClosed() {
    return !filter().openOnly();
  }

  /** Counted from 1; a page beyond the last is the last. */
  public int getPage() {
    int wanted = page == null || !page.matches("\\d{1,6}") ? 1 : Integer.parseInt(page);
    return Math.max(1, Math.min(wanted, getLastPage()));
  }

  public int getLastPage() {
    return (int) Math.max(1, (getTotal() + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  /** "51 to 66 of 66 cases". */
  public String getRange() {
    if (getTotal() == 0) {
      return "No case";
    }
    int first = (getPage() - 1) * PAGE_SIZE + 1;
    return "%d to %d of %d %s"
        .formatted(
            first, first + getCases().size() - 1, getTotal(), getTotal() == 1 ? "case" : "cases");
  }

  /** The address of another page of the same list. */
  public String addressOf(int wantedPage) {
    StringBuilder query = new StringBuilder("?page=").append(wantedPage);
    add(query, "text", text);
    add(query, "team", team);
    add(query, "status", status);
    add(query, "closed", closed);
    add(query, "sort", sort);
    return query.toString();
  }

  private CaseFilter filter() {
    Long teamId = team == null || !team.matches("\\d{1,18}") ? null : Long.valueOf(team);
    PlanStatus planStatus = status == null ? null : PlanStatus.find(status).orElse(null);
    boolean openOnly = !"true".equals(closed) && planStatus != PlanStatus.CLOSED;
    return new CaseFilter(text, teamId, planStatus, openOnly);
  }

  private static void add(StringBuilder query, String name, String value) {
    if (value != null && !value.isEmpty()) {
      query.append('&').append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
