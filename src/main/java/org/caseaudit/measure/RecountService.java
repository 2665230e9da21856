package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseaudit.measure.Recount.Difference;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** Judges everything anew, to prove the figures or to restate them after a measure changed. */
@Guarded
@Transactional
@ApplicationScoped
public class RecountService {

  /** More differences than anybody reads; the rest is not listed. */
  static final int MOST_DIFFERENCES = 500;

  private static final int SHEETS_AT_ONCE = 200;
  private static final String NOTHING = "nothing";

  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private SheetCounter counter;
  @Inject private FactRepository facts;
  @Inject private RecountRepository recounts;
  @Inject private Rejudging rejudging;
  @Inject private Measures measures;
  @Inject private Event<DomainEvent> events;

  /** Judges all sealed sheets from their answers and lists what facts and tallies have wrong. */
  @Requires(Permission.RECOUNT)
  public Recount recount() {
    Tour tour = new Tour();
    tour.overAllSheets(false);
    List<Difference> differences = tour.differences;
    differences.addAll(recounts.countedThoughNotSealed(MOST_DIFFERENCES));
    differences.addAll(recounts.supersededWrongly(MOST_DIFFERENCES));
    differences.addAll(recounts.talliedWrongly(MOST_DIFFERENCES));
    return new Recount(
        tour.sheets,
        tour.verdicts,
        differences.subList(0, Math.min(MOST_DIFFERENCES, differences.size())));
  }

  /**
   * Takes back what the measures of today would judge otherwise, and counts those sheets again.
   * What was counted before stays on record as taken back.
   *
   * @return how many sheets were counted again
   */
  @Requires(Permission.RECOUNT)
  public long restate() {
    Tour tour = new Tour();
    tour.overAllSheets(true);
    events.fire(new MeasuresRestated(measures.get().version(), tour.restated));
    return tour.restated;
  }

  /** What {@link #restate} would change, by part. Changes nothing. */
  @Requires(Permission.RECOUNT)
  public List<Rejudged> rejudged() {
    return rejudging.run();
  }

  /** One walk over all sealed sheets, a few at a time. */
  private final class Tour {
    private final List<Difference> differences = new ArrayList<>();
    private long sheets;
    private long verdicts;
    private long restated;

    void overAllSheets(boolean restate) {
      List<Long> ids = RecountService.this.sheets.sealedSheets();
      for (int from = 0; from < ids.size(); from += SHEETS_AT_ONCE) {
        over(ids.subList(from, Math.min(from + SHEETS_AT_ONCE, ids.size())), restate);
        facts.flushAndForget();
      }
    }

    private void over(List<Long> ids, boolean restate) {
      Map<Long, List<Fact>> kept =
          facts.inForce(ids).stream().collect(Collectors.groupingBy(Fact::getSheetId));
      for (AnswerSheet sheet : RecountService.this.sheets.findAll(ids)) {
        LocalDate on = RecountService.this.sheets.sealOf(sheet).orElseThrow().on();
        SortedMap<String, String> recounted = Fact.inWords(counter.judge(reader.open(sheet), on));
        SortedMap<String, String> found = Fact.inWords(kept.getOrDefault(sheet.getId(), List.of()));
        sheets++;
        verdicts += recounted.size();
        if (recounted.equals(found)) {
          continue;
        }
        compare(sheet.getId(), recounted, found);
        if (restate) {
          counter.takeBack(sheet);
          counter.count(sheet, on);
          restated++;
        }
      }
    }

    private void compare(
        long sheet, SortedMap<String, String> recounted, SortedMap<String, String> found) {
      SortedMap<String, String> all = new TreeMap<>(recounted);
      all.putAll(found);
      for (String verdict : all.keySet()) {
        String now = recounted.getOrDefault(verdict, NOTHING);
        String then = found.getOrDefault(verdict, NOTHING);
        if (!now.equals(then) && differences.size() < MOST_DIFFERENCES) {
          differences.add(new Difference("Sheet " + sheet + ", " + verdict, now, then));
        }
      }
    }
  }
}
