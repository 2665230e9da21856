package org.caseaudit.board;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseaudit.measure.CountOf;
import org.caseaudit.measure.Period;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.PageParameters;

/** Which period, and which audits of a child, figures are shown for: both are in the address. */
@Named
@RequestScoped
public class PeriodChoice {

  private static final int QUARTERS = 4;

  @Inject private PageParameters parameters;
  @Inject private Clock clock;

  private LocalDate today;

  @PostConstruct
  void look() {
    today = London.day(clock.instant());
  }

  /**
   * The period asked for; the last twelve months if none was.
   *
   * @throws Refused if what the address says is no period
   */
  public Period getPeriod() {
    String wanted = parameters.text("period");
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

  /** The periods offered: the last twelve months, then the quarters, newest first. */
  public List<Period> getOffered() {
    List<Period> offered = new ArrayList<>();
    offered.add(Period.twelveMonthsTo(today));
    for (int back = 0; back < QUARTERS; back++) {
      offered.add(Period.quarterOf(today.minusMonths(3L * back)));
    }
    return offered;
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
