package org.caseaudit.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.measure.PartFigure.ExcludedFor;
import org.caseaudit.measure.PartFigure.Point;
import org.caseaudit.measure.PartFigure.Split;
import org.caseaudit.measure.TallyRepository.Tallied;

/** Turns what was added up into figures. */
final class Figures {

  static final String NO_ANSWER = "Not answered";
  static final String TOO_YOUNG = "Not open long enough";

  private final Map<String, List<Tallied>> byPart;
  private final List<YearMonth> months;
  private final Function<JudgedPart, Map<String, String>> splitLabels;

  /**
   * @param today months that haven't begun have no point
   * @param splitLabels the answers a part is split by with their words, in order
   */
  Figures(
      List<Tallied> tallied,
      Period period,
      LocalDate today,
      Function<JudgedPart, Map<String, String>> splitLabels) {
    this.byPart = tallied.stream().collect(Collectors.groupingBy(Tallied::part));
    this.months =
        period.months().stream().filter(month -> !month.isAfter(YearMonth.from(today))).toList();
    this.splitLabels = splitLabels;
  }

  PartFigure of(JudgedPart part) {
    List<Tallied> tallied = byPart.getOrDefault(part.id(), List.of());
    return new PartFigure(
        part.id(),
        part.label(),
        part.unit(),
        tallied.stream().map(Tallied::inPeriod).reduce(Count.NONE, Count::plus),
        excludedFor(tallied),
        part.split().isEmpty() ? List.of() : splits(part, tallied),
        points(tallied));
  }

  static PartFigure of(CoveragePart part, Count count) {
    return new PartFigure(
        part.id(),
        part.label(),
        part.unit(),
        count,
        count.excluded() == 0 ? List.of() : List.of(new ExcludedFor(TOO_YOUNG, count.excluded())),
        List.of(),
        List.of());
  }

  private static List<ExcludedFor> excludedFor(List<Tallied> tallied) {
    return sums(tallied, Tallied::reason, Tallied::inPeriod).entrySet().stream()
        .filter(each -> each.getValue().excluded() > 0)
        .map(each -> new ExcludedFor(each.getKey(), each.getValue().excluded()))
        .sorted(
            Comparator.comparing(ExcludedFor::number).reversed().thenComparing(ExcludedFor::reason))
        .toList();
  }

  private List<Split> splits(JudgedPart part, List<Tallied> tallied) {
    Map<String, Count> counts = sums(tallied, Tallied::split, Tallied::inPeriod);
    Map<String, String> words = new LinkedHashMap<>(splitLabels.apply(part));
    counts.keySet().stream()
        .sorted()
        .forEach(code -> words.putIfAbsent(code, code.isEmpty() ? NO_ANSWER : code));
    List<Split> splits = new ArrayList<>();
    words.forEach(
        (code, label) -> {
          Count count = counts.getOrDefault(code, Count.NONE);
          if (!count.equals(Count.NONE)) {
            splits.add(new Split(code, label, count));
          }
        });
    return splits;
  }

  private List<Point> points(List<Tallied> tallied) {
    Map<YearMonth, Count> counts = sums(tallied, Tallied::month, Tallied::inMonth);
    return months.stream()
        .map(month -> new Point(month, counts.getOrDefault(month, Count.NONE)))
        .toList();
  }

  private static <K> Map<K, Count> sums(
      List<Tallied> tallied, Function<Tallied, K> key, Function<Tallied, Count> count) {
    Map<K, Count> sums = new HashMap<>();
    tallied.forEach(each -> sums.merge(key.apply(each), count.apply(each), Count::plus));
    return sums;
  }
}
