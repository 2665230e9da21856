package org.caseaudit.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.measure.PartFigure.ExcludedFor;
import org.caseaudit.measure.PartFigure.Point;
import org.caseaudit.measure.PartFigure.Split;
import org.caseaudit.measure.TallyRepository.Tallied;

/** Turns what was added up in a period into figures. */
final class Figures {

  static final String NO_ANSWER = "Not answered";

  private final Map<String, List<Tallied>> byPart;
  private final Period period;
  private final Function<JudgedPart, Map<String, String>> splitLabels;

  /**
   * @param splitLabels the answers a part is split by with their words, in order
   */
  Figures(
      List<Tallied> tallied, Period period, Function<JudgedPart, Map<String, String>> splitLabels) {
    this.byPart = tallied.stream().collect(Collectors.groupingBy(Tallied::part));
    this.period = period;
    this.splitLabels = splitLabels;
  }

  PartFigure of(JudgedPart part) {
    List<Tallied> tallied = byPart.getOrDefault(part.id(), List.of());
    Added added = tallied.stream().map(Tallied::inPeriod).reduce(Added.NONE, Added::plus);
    return new PartFigure(
        part.id(),
        part.label(),
        part.unit(),
        part.tells(),
        Optional.of(period),
        count(part, added),
        part.tells() == Tells.KINDS ? kinds(tallied, Tallied::inPeriod) : quantity(part, added),
        Optional.empty(),
        excludedFor(tallied),
        part.split().isEmpty() ? List.of() : splits(part, tallied),
        points(part, tallied),
        List.of());
  }

  private static Count count(JudgedPart part, Added added) {
    return part.tells() == Tells.SHARE ? added.weighed() : added.count();
  }

  private static Quantity quantity(JudgedPart part, Added added) {
    if (added.equals(Added.NONE)) {
      return Quantity.NOTHING;
    }
    return switch (part.tells()) {
      case RATE, SHARE -> Quantity.rate(count(part, added));
      case SUM -> Quantity.number(added.amount());
      default -> Quantity.number(added.count().met());
    };
  }

  /** How many different answers there are among what is met; where more may be ticked, each. */
  private static Quantity kinds(List<Tallied> tallied, Function<Tallied, Added> which) {
    if (tallied.stream().map(which).allMatch(Added.NONE::equals)) {
      return Quantity.NOTHING;
    }
    return Quantity.number(
        tallied.stream()
            .filter(each -> which.apply(each).count().met() > 0)
            .flatMap(each -> Arrays.stream(each.split().split(",")))
            .filter(code -> !code.isEmpty())
            .distinct()
            .count());
  }

  private static List<ExcludedFor> excludedFor(List<Tallied> tallied) {
    return sums(tallied, Tallied::reason, Tallied::inPeriod).entrySet().stream()
        .filter(each -> each.getValue().count().excluded() > 0)
        .map(each -> new ExcludedFor(each.getKey(), each.getValue().count().excluded()))
        .sorted(
            Comparator.comparing(ExcludedFor::number).reversed().thenComparing(ExcludedFor::reason))
        .toList();
  }

  private List<Split> splits(JudgedPart part, List<Tallied> tallied) {
    Map<String, Added> sums = sums(tallied, Tallied::split, Tallied::inPeriod);
    Map<String, String> words = new LinkedHashMap<>(splitLabels.apply(part));
    sums.keySet().stream()
        .sorted()
        .forEach(code -> words.putIfAbsent(code, code.isEmpty() ? NO_ANSWER : code));
    List<Split> splits = new ArrayList<>();
    words.forEach(
        (code, label) -> {
          Added added = sums.getOrDefault(code, Added.NONE);
          Quantity quantity = quantity(part, added);
          if (!added.equals(Added.NONE) && (quantity.share() || quantity.number().signum() > 0)) {
            splits.add(new Split(code, label, count(part, added), quantity));
          }
        });
    return splits;
  }

  private List<Point> points(JudgedPart part, List<Tallied> tallied) {
    Map<YearMonth, List<Tallied>> byMonth =
        tallied.stream().collect(Collectors.groupingBy(Tallied::month));
    return period.months().stream()
        .map(month -> point(part, month, byMonth.getOrDefault(month, List.of())))
        .toList();
  }

  private static Point point(JudgedPart part, YearMonth month, List<Tallied> tallied) {
    Added added = tallied.stream().map(Tallied::inMonth).reduce(Added.NONE, Added::plus);
    return new Point(
        month,
        count(part, added),
        part.tells() == Tells.KINDS ? kinds(tallied, Tallied::inMonth) : quantity(part, added));
  }

  private static <K> Map<K, Added> sums(
      List<Tallied> tallied, Function<Tallied, K> key, Function<Tallied, Added> which) {
    Map<K, Added> sums = new HashMap<>();
    tallied.forEach(each -> sums.merge(key.apply(each), which.apply(each), Added::plus));
    return sums;
  }
}
