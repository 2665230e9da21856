package org.caseaudit.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseaudit.measure.Period;

/** Some whole quarters in a row, by the first day of the first and of the last one. */
public record Quarters(LocalDate first, LocalDate last) {

  private static final int MONTHS = 3;
  private static final int YEAR = 4;

  /** All those a period touches. */
  public static Quarters of(Period period) {
    return new Quarters(
        Period.quarterOf(period.from()).from(), Period.quarterOf(period.to()).from());
  }

  /** The quarter of a day and the three before it. */
  public static Quarters yearTo(LocalDate day) {
    LocalDate last = Period.quarterOf(day).from();
    return new Quarters(last.minusMonths((long) MONTHS * (YEAR - 1)), last);
  }

  /** As many right before. */
  public Quarters before() {
    int many = each().size();
    return new Quarters(
        first.minusMonths((long) MONTHS * many), last.minusMonths((long) MONTHS * many));
  }

  /** The first day of each. */
  public List<LocalDate> each() {
    return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusMonths(MONTHS)).toList();
  }

  public boolean contains(LocalDate quarter) {
    return !quarter.isBefore(first) && !quarter.isAfter(last);
  }

  public Period period() {
    return new Period(first, Period.quarterOf(last).to());
  }

  /** The shortest form an address has. */
  public String code() {
    return period().code();
  }

  /** “January to March 2017”. */
  public String words() {
    return period().words();
  }
}
