package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.measure.Verdict.Outcome;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;

/** Judges all sealed sheets by the measures in force and compares with what counts. */
@ApplicationScoped
public class Rejudging {

  private static final int SHEETS_AT_ONCE = 200;

  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private SheetCounter counter;
  @Inject private FactRepository facts;
  @Inject private Measures measures;

  /** The parts with a verdict that would be another; nothing is written. */
  List<Rejudged> run() {
    Map<String, Tally> tallies = new TreeMap<>();
    List<Long> ids = sheets.sealedSheets();
    for (int from = 0; from < ids.size(); from += SHEETS_AT_ONCE) {
      compare(ids.subList(from, Math.min(from + SHEETS_AT_ONCE, ids.size())), tallies);
      facts.flushAndForget();
    }
    return tallies.entrySet().stream()
        .filter(each -> each.getValue().otherwise > 0)
        .map(each -> each.getValue().as(each.getKey(), label(each.getKey())))
        .toList();
  }

  private String label(String part) {
    return measures.get().part(part).map(MeasurePart::label).orElse("");
  }

  private void compare(List<Long> ids, Map<String, Tally> tallies) {
    Map<Long, List<Fact>> kept =
        facts.inForce(ids).stream().collect(Collectors.groupingBy(Fact::getSheetId));
    for (AnswerSheet sheet : sheets.findAll(ids)) {
      List<Fact> then = counter.judge(reader.open(sheet), sheets.sealOf(sheet).orElseThrow().on());
      compare(kept.getOrDefault(sheet.getId(), List.of()), then, tallies);
    }
  }

  private static void compare(List<Fact> now, List<Fact> then, Map<String, Tally> tallies) {
    Map<String, Fact> nows = byPlace(now);
    Map<String, Fact> thens = byPlace(then);
    List<String> places = new ArrayList<>(nows.keySet());
    thens.keySet().stream().filter(place -> !nows.containsKey(place)).forEach(places::add);
    for (String place : places) {
      Fact one = nows.get(place);
      Fact other = thens.get(place);
      String part = (one == null ? other : one).getPart();
      tallies.computeIfAbsent(part, unknown -> new Tally()).add(one, other);
    }
  }

  private static Map<String, Fact> byPlace(List<Fact> facts) {
    return facts.stream()
        .collect(
            Collectors.toMap(fact -> fact.getPart() + "@" + fact.getItem(), Function.identity()));
  }

  private static final class Tally {
    private final Map<Outcome, Long> now = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Long> then = new EnumMap<>(Outcome.class);
    private long otherwise;

    void add(Fact one, Fact other) {
      count(now, one);
      count(then, other);
      otherwise += says(one).equals(says(other)) ? 0 : 1;
    }

    private static void count(Map<Outcome, Long> side, Fact fact) {
      if (fact != null) {
        side.merge(fact.getOutcome(), 1L, Long::sum);
      }
    }

    private static List<Object> says(Fact fact) {
      return fact == null
          ? List.of()
          : List.of(
              fact.getOutcome(),
              fact.getReason(),
              fact.getUnit(),
              fact.getSplit(),
              fact.getCountedOn(),
              fact.getAmount(),
              fact.getAmountOf());
    }

    Rejudged as(String part, String label) {
      return new Rejudged(part, label, side(now), side(then), otherwise);
    }

    private static Count side(Map<Outcome, Long> counts) {
      return new Count(
          counts.getOrDefault(Outcome.MET, 0L),
          counts.getOrDefault(Outcome.NOT_MET, 0L),
          counts.getOrDefault(Outcome.EXCLUDED, 0L));
    }
  }
}
