package org.caseaudit.finding;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseaudit.measure.Period;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.PageParameters;

/** Which team, audit and quarters findings are shown for: all are in the address. */
@Named
@RequestScoped
public class FindingChoice {

  private static final int QUARTERS = 6;

  /**
   * Quarters one can choose with a click.
   *
   * @param words what the choice is called
   */
  public record Offer(Quarters quarters, String words) {}

  @Inject private PageParameters parameters;
  @Inject private Clock clock;

  private LocalDate today;

  @PostConstruct
  void look() {
    today = London.day(clock.instant());
  }

  /**
   * What is asked for.
   *
   * @throws Refused if what the address says is no period or no team
   */
  public FindingFilter getFilter() {
    Optional<Long> team =
        getTeam().isEmpty()
            ? Optional.empty()
            : Optional.of(parameters.number("team", "A team is chosen by its number."));
    return new FindingFilter(team, getTemplate(), getQuarters());
  }

  public String getTeam() {
    return parameters.text("team");
  }

  public String getTemplate() {
    return parameters.text("template");
  }

  public Quarters getQuarters() {
    String wanted = parameters.text("period");
    try {
      return wanted.isEmpty() ? Quarters.yearTo(today) : Quarters.of(Period.parse(wanted));
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(e.getMessage());
    }
  }

  /** The last four quarters, then each quarter by itself, the newest first. */
  public List<Offer> getOffered() {
    List<Offer> offered = new ArrayList<>();
    offered.add(new Offer(Quarters.yearTo(today), "Last four quarters"));
    for (int back = 0; back < QUARTERS; back++) {
      Quarters quarter = Quarters.of(Period.quarterOf(today.minusMonths(3L * back)));
      offered.add(new Offer(quarter, quarter.words()));
    }
    return offered;
  }

  public boolean isChosen(Quarters quarters) {
    return quarters.equals(getQuarters());
  }

  /** What a link keeps of the choice. */
  public String getQuery() {
    return with(getQuarters());
  }

  public String with(Quarters quarters) {
    return "?period="
        + quarters.code()
        + (getTeam().isEmpty() ? "" : "&team=" + getFilter().team().orElseThrow())
        + (getTemplate().matches("[a-z0-9-]+") ? "&template=" + getTemplate() : "");
  }
}
