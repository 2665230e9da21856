package org.caseaudit.board;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseaudit.measure.CountOf;
import org.caseaudit.measure.Period;
import org.caseaudit.plan.CurrentPlan;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.PageParameters;

/** Which period, and which audits of a child, figures are shown for: both are in the address. */
@Named
@RequestScoped
public class PeriodChoice {

  private static final int QUARTERS = 4;

  /**
   * A period one can choose with a click.
   *
   * @param words what the choice is called
   */
  public record Offer(Period period, String words) {}

  @Inject private PageParameters parameters;
  @Inject private CurrentPlan plan;
  @Inject private Clock clock;

  private LocalDate today;

  @PostConstruct
  void look() {
    today = London.day(clock.instant());
  }

  /**
   * The period asked for, by its code or by its first and last day; the last twelve months if none
   * was.
   *
   * @throws Refused if what the address says is no period
   */
  public Period getPeriod() {
    String wanted = parameters.text("period");
    if (wanted.isEmpty() && !parameters.text("from").isEmpty()) {
      wanted = parameters.text("from") + ".." + parameters.text("to");
    }
    try {
      return wanted.isEmpty() ? Period.twelveMonthsTo(today) : Period.parse(wanted);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(e.getMessage());
    }
  }

  /** Whether each child's latest audit counts, or all. */
  public CountOf getCount() {
    String wanted = parameters.text("count");
    try {
      return wanted.isEmpty() ? CountOf.LATEST : CountOf.of(wanted);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(e.getMessage());
    }
  }

  /** The last twelve months, the plan to date, then the quarters, newest first. */
  public List<Offer> getOffered() {
    List<Offer> offered = new ArrayList<>();
    offered.add(new Offer(Period.twelveMonthsTo(today), "Last twelve months"));
    planToDate().ifPresent(offered::add);
    for (int back = 0; back < QUARTERS; back++) {
      Period quarter = Period.quarterOf(today.minusMonths(3L * back));
      offered.add(new Offer(quarter, quarter.words()));
    }
    return offered;
  }

  /** From the plan's first day to its last, or to today while it runs; empty before it begins. */
  private Optional<Offer> planToDate() {
    LocalDate from = plan.get().period().from();
    LocalDate until = plan.get().period().until();
    if (today.isBefore(from)) {
      return Optional.empty();
    }
    Period period = new Period(from, until.isAfter(today) ? today : until);
    return Optional.of(new Offer(period, "The plan to date"));
  }

  public boolean isChosen(Period period) {
    return period.equals(getPeriod());
  }

  /** What a link keeps of the choice: {@code ?period=2017-Q1&count=latest}. */
  public String getQuery() {
    return query(getPeriod(), getCount());
  }

  public String with(Period period) {
    return query(period, getCount());
  }

  /** The same with every audit counted, or with each child's latest only. */
  public String getOtherCountQuery() {
    return query(getPeriod(), getCount() == CountOf.LATEST ? CountOf.ALL : CountOf.LATEST);
  }

  private static String query(Period period, CountOf count) {
    return "?period=" + period.code() + "&count=" + count.word();
  }
}
