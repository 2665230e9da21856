package org.caseaudit.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.caseaudit.measure.PartFigure.ExcludedFor;
import org.caseaudit.measure.PartFigure.Point;
import org.caseaudit.measure.Verdict.Outcome;

/** Counts as one would by hand: all verdicts on a heap, walked over for each question asked. */
final class NaiveCount {

  /** A sealed sheet and what one part made of it. */
  record Judged(
      long sheet,
      LocalDate on,
      String child,
      long team,
      String planStatus,
      String part,
      List<Verdict> verdicts) {}

  private final List<Judged> heap;

  NaiveCount(List<Judged> heap) {
    this.heap = heap;
  }

  Count count(String part, Period period, CountOf countOf, Among among) {
    return sum(found(part, period, countOf, among), verdict -> true);
  }

  Map<String, Long> excludedFor(String part, Period period, CountOf countOf, Among among) {
    Map<String, Long> reasons = new HashMap<>();
    found(part, period, countOf, among).stream()
        .filter(verdict -> verdict.outcome() == Outcome.EXCLUDED)
        .forEach(verdict -> reasons.merge(verdict.reason(), 1L, Long::sum));
    return reasons;
  }

  Count split(String part, Period period, CountOf countOf, Among among, String code) {
    return sum(found(part, period, countOf, among), verdict -> verdict.split().equals(code));
  }

  List<Point> points(String part, Period period, CountOf countOf, Among among, YearMonth last) {
    return period.months().stream()
        .filter(month -> !month.isAfter(last))
        .map(month -> point(month, count(part, period.within(month), countOf, among)))
        .toList();
  }

  private static Point point(YearMonth month, Count count) {
    return new Point(month, count, Quantity.rate(count));
  }

  static Map<String, Long> reasons(List<ExcludedFor> excludedFor) {
    Map<String, Long> reasons = new HashMap<>();
    excludedFor.forEach(each -> reasons.put(each.reason(), each.number()));
    return reasons;
  }

  private List<Verdict> found(String part, Period period, CountOf countOf, Among among) {
    List<Judged> sheets =
        heap.stream()
            .filter(sheet -> sheet.part().equals(part) && period.contains(sheet.on()))
            .toList();
    List<Verdict> found = new ArrayList<>();
    for (Judged sheet : sheets) {
      boolean wanted =
          (among.team() == null || among.team() == sheet.team())
              && (among.planStatus() == null || among.planStatus().equals(sheet.planStatus()))
              && (countOf == CountOf.ALL || isLatest(sheet, sheets));
      if (wanted) {
        found.addAll(sheet.verdicts());
      }
    }
    return found;
  }

  private static boolean isLatest(Judged sheet, List<Judged> others) {
    return others.stream()
        .filter(
            other ->
                other.child().equals(sheet.child()) && Objects.equals(unit(other), unit(sheet)))
        .max(Comparator.comparing(Judged::on).thenComparing(Judged::sheet))
        .filter(latest -> latest.sheet() == sheet.sheet())
        .isPresent();
  }

  private static String unit(Judged sheet) {
    return sheet.verdicts().get(0).unit();
  }

  private static Count sum(List<Verdict> verdicts, Predicate<Verdict> which) {
    return verdicts.stream()
        .filter(which)
        .map(
            verdict ->
                new Count(
                    verdict.outcome() == Outcome.MET ? 1 : 0,
                    verdict.outcome() == Outcome.NOT_MET ? 1 : 0,
                    verdict.outcome() == Outcome.EXCLUDED ? 1 : 0))
        .reduce(Count.NONE, Count::plus);
  }
}
