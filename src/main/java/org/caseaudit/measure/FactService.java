package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.caseaudit.measure.FactPage.Cursor;
import org.caseaudit.measure.FactPage.Line;
import org.caseaudit.measure.StandingRepository.CoveredCase;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Templates;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** What a figure was counted from, line by line, for those who may see the sheets. */
@Guarded
@Transactional
@ApplicationScoped
public class FactService {

  /** More would be a download, not a page. */
  public static final int MOST_LINES = 100;

  @Inject private Measures measures;
  @Inject private FactRepository facts;
  @Inject private StandingRepository standings;
  @Inject private FactLines lines;
  @Inject private Templates templates;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /**
   * The facts behind one part's figure, newest first; for steps all of them, in order.
   *
   * @param part its full id
   * @param after where the page begins; empty for the first one
   * @throws Refused if no part that is counted from sheets has that id
   */
  @Requires(Permission.READ_FACTS)
  public FactPage facts(
      String part,
      Period period,
      CountOf count,
      Among among,
      Optional<Cursor> after,
      int mostLines) {
    CountedPart counted =
        measures
            .get()
            .part(part)
            .filter(CountedPart.class::isInstance)
            .map(CountedPart.class::cast)
            .orElseThrow(() -> Refused.notFound("What this figure is counted from"));
    Optional<Period> days = days(counted, period);
    if (days.isEmpty()) {
      return new FactPage(List.of(), Optional.empty());
    }
    if (counted instanceof StepsPart steps) {
      LocalDate day = days.get().to();
      return new FactPage(lines.ofSteps(steps, facts.ofSteps(steps, day), day), Optional.empty());
    }
    int most = Math.max(1, Math.min(mostLines, MOST_LINES));
    return counted instanceof CoveragePart cases
        ? cases(cases, days.get().to(), among, after, most)
        : sheets(counted, days.get(), count, among, after, most);
  }

  /** The days a part counts, or the day as at which it is looked at. */
  private Optional<Period> days(CountedPart part, Period asked) {
    LocalDate today = London.day(clock.instant());
    if (part instanceof JudgedPart judged) {
      return judged.counts(asked, today);
    }
    Optional<Period> days = asked.until(today);
    return part instanceof TimePart time
        ? days.map(time::counts)
        : days.map(it -> new Period(it.to(), it.to()));
  }

  private FactPage sheets(
      CountedPart part, Period days, CountOf count, Among among, Optional<Cursor> after, int most) {
    List<Fact> found = facts.behind(part, days, count, among, scope(part), after, most + 1);
    List<Fact> shown = first(found, most);
    return new FactPage(
        lines.of(part, shown, days.to()), next(found, most, Fact::getCountedOn, Fact::getId));
  }

  private FactPage cases(
      CoveragePart part, LocalDate day, Among among, Optional<Cursor> after, int most) {
    List<CoveredCase> found =
        standings.cases(part, day, among, Scope.of(currentUser.get()), after, most + 1);
    List<CoveredCase> shown = first(found, most);
    List<Fact> known = facts.findAll(shown.stream().flatMap(each -> each.fact().stream()).toList());
    Map<Long, Line> byFact = new HashMap<>();
    List<Line> told = lines.of(part, known, day);
    for (int i = 0; i < told.size(); i++) {
      byFact.put(known.get(i).getId(), told.get(i));
    }
    List<Line> all = new ArrayList<>();
    for (CoveredCase each : shown) {
      Line line = each.isExpected() ? each.fact().map(byFact::get).orElse(null) : null;
      all.add(
          line != null
              ? line
              : FactLines.ofCase(each.id(), each.childReference(), each.outcome(), each.reason()));
    }
    return new FactPage(all, next(found, most, CoveredCase::openedOn, CoveredCase::id));
  }

  private static <T> List<T> first(List<T> found, int most) {
    return found.subList(0, Math.min(most, found.size()));
  }

  private static <T> Optional<Cursor> next(
      List<T> found, int most, Function<T, LocalDate> day, ToLongFunction<T> id) {
    if (found.size() <= most) {
      return Optional.empty();
    }
    T last = found.get(most - 1);
    return Optional.of(new Cursor(day.apply(last), id.applyAsLong(last)));
  }

  /** Entries of a register about the service are about nobody: whoever reads registers sees all. */
  private Scope scope(CountedPart part) {
    boolean aboutNobody =
        templates.current().stream()
            .filter(part.looksAt()::includes)
            .allMatch(template -> template.kind() == Kind.REGISTER && !template.concernsChild());
    return aboutNobody && currentUser.get().may(Permission.READ_REGISTERS)
        ? Scope.EVERYTHING
        : Scope.of(currentUser.get());
  }
}
