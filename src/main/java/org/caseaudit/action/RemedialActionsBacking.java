package org.caseaudit.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.caseaudit.shared.London;
import org.caseaudit.user.Team;

/** The actions from audits. What the list shows is in the address. */
@Named
@RequestScoped
public class RemedialActionsBacking {

  private static final int PAGE_SIZE = 50;

  /** A group of actions and how many there are. */
  public record Tally(RemedialFilter.State state, long number) {}

  @Inject private RemedialListService actions;
  @Inject private RemedialAddress address;
  @Inject private Clock clock;

  private RemedialFilter filter;
  private List<RemedialRow> rows;
  private Map<RemedialFilter.State, Long> tally;
  private long total;

  /** Before the page is drawn. */
  public void load() {
    filter = address.filter();
    total = actions.count(filter);
    rows = actions.list(filter, (getPage() - 1) * PAGE_SIZE, PAGE_SIZE);
    tally = actions.tally();
  }

  public RemedialFilter getFilter() {
    return filter;
  }

  public List<RemedialRow> getRows() {
    return rows;
  }

  /** What needs somebody's eye first. */
  public List<Tally> getTallies() {
    return List.of(
            RemedialFilter.State.OVERDUE,
            RemedialFilter.State.DUE_SOON,
            RemedialFilter.State.NO_OWNER,
            RemedialFilter.State.SAID_DONE,
            RemedialFilter.State.GIVEN_BACK,
            RemedialFilter.State.DONE)
        .stream()
        .map(state -> new Tally(state, tally.get(state)))
        .toList();
  }

  /** Whether there is no action at all that the reader may see, whatever the filter. */
  public boolean isNothingKnown() {
    return tally.get(RemedialFilter.State.ALL) == 0;
  }

  public List<RemedialFilter.State> getStates() {
    return List.of(RemedialFilter.State.values());
  }

  public List<Team> getTeams() {
    return actions.teams();
  }

  public Map<String, String> getServed() {
    return actions.served();
  }

  public Map<String, String> getThemes() {
    return actions.themes();
  }

  /** “Overdue” or “Due soon” where that matters; empty else. */
  public String timing(RemedialRow row) {
    if (row.isOverdue(London.day(clock.instant()))) {
      return "Overdue";
    }
    return row.isDueSoon(London.day(clock.instant())) ? "Due soon" : "";
  }

  /** A page beyond the last is the last. */
  public int getPage() {
    return Math.min(address.page(), getLastPage());
  }

  public int getLastPage() {
    return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  /** “51 to 66 of 66 actions”. */
  public String getRange() {
    int first = (getPage() - 1) * PAGE_SIZE + 1;
    return "%d to %d of %d %s"
        .formatted(first, first + rows.size() - 1, total, total == 1 ? "action" : "actions");
  }

  /** The address of another page of the same list. */
  public String addressOf(int page) {
    return "/actions" + address.with(Map.of("page", Integer.toString(page)));
  }

  /** The list sorted by a column, the other way round if it is sorted by it already. */
  public String sortedBy(String column) {
    boolean turn = filter.sort().equals(column) && !filter.turned();
    return "/actions" + address.with(Map.of("sort", turn ? "-" + column : column));
  }

  /** For assistive technology: how a column is sorted. */
  public String sortOf(String column) {
    if (!filter.sort().equals(column)) {
      return "none";
    }
    return filter.turned() ? "descending" : "ascending";
  }

  /** The address of the same actions as a file. */
  public String getExportAddress() {
    return "/api/actions.csv" + address.with(Map.of());
  }
}
