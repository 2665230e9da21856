package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Question;
import org.caseaudit.user.Team;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;

/** A register's list. What it shows is in the address, so that it can be kept and sent. */
@Named
@RequestScoped
public class RegisterBacking {

  private static final int PAGE_SIZE = 50;

  @Inject private RegisterService registers;
  @Inject private RegisterAddress address;
  @Inject private PageParameters parameters;

  private AuditTemplate template;
  private List<RegisterRow> rows;
  private Long total;
  private Long all;

  public AuditTemplate getTemplate() {
    if (template == null) {
      template = registers.register(parameters.text("code"));
    }
    return template;
  }

  /** The template's code, as in addresses. */
  public String getCode() {
    return getTemplate().ref().code();
  }

  public List<Question> getColumns() {
    return getTemplate().columns();
  }

  public RegisterQuery getQuery() {
    return address.query(getCode());
  }

  public List<RegisterRow> getRows() {
    if (rows == null) {
      rows = registers.list(getQuery(), (getPage() - 1) * PAGE_SIZE, PAGE_SIZE);
    }
    return rows;
  }

  /** How many entries the whole list has. */
  public long getTotal() {
    if (total == null) {
      total = registers.count(getQuery());
    }
    return total;
  }

  /** Whether there is no entry at all that the reader may see, whatever the filter. */
  public boolean isNothingKnown() {
    if (all == null) {
      all = getTotal() > 0 ? getTotal() : registers.count(RegisterQuery.everything(getCode()));
    }
    return all == 0;
  }

  public List<Team> getTeams() {
    return registers.teams();
  }

  public List<RegisterEntry.Status> getStatuses() {
    return List.of(RegisterEntry.Status.values());
  }

  /** As in the address. */
  public String code(RegisterEntry.Status status) {
    return RegisterAddress.code(status);
  }

  /** A page beyond the last is the last. */
  public int getPage() {
    return Math.min(address.page(), getLastPage());
  }

  public int getLastPage() {
    return (int) Math.max(1, (getTotal() + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  /** "51 to 66 of 66 entries". */
  public String getRange() {
    int first = (getPage() - 1) * PAGE_SIZE + 1;
    return "%d to %d of %d %s"
        .formatted(
            first, first + getRows().size() - 1, getTotal(), getTotal() == 1 ? "entry" : "entries");
  }

  /** The address of another page of the same list. */
  public String addressOf(int page) {
    return address.with(Map.of("page", Integer.toString(page)));
  }

  /** The list sorted by a column, the other way round if it is sorted by it already. */
  public String sortedBy(String column) {
    boolean turn = isSortedBy(column) && !getQuery().descending();
    return address.with(Map.of("sort", turn ? "-" + column : column));
  }

  public boolean isSortedBy(String column) {
    return getQuery().sortBy().equals(column);
  }

  /** For assistive technology: how a column is sorted. */
  public String sortOf(String column) {
    if (!isSortedBy(column)) {
      return "none";
    }
    return getQuery().descending() ? "descending" : "ascending";
  }

  /** The address of the same entries as a file. */
  public String getExportAddress() {
    return "/api/registers/" + getCode() + ".csv" + address.with(Map.of());
  }

  /** Begins an entry that isn't about a child, and goes to it. */
  public void begin() {
    RegisterEntry entry = registers.begin(getCode(), null);
    Faces.redirect("registers/%s/%s", getCode(), entry.getId().toString());
  }
}
