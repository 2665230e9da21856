package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.measure.NaiveCount.Judged;
import org.caseaudit.shared.AppClock;
import org.caseaudit.shared.London;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Answers;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Circumstances;
import org.caseaudit.template.Edition;
import org.caseaudit.template.Packs;
import org.caseaudit.template.Reading;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of audits as life brings them: several of one child, children who change team, sealed in
 * any order, reopened and sealed again. Whatever is asked, facts and tallies must say the same as
 * counting the answers by hand.
 */
class FiguresIT extends ServerIT {

  private static final long SEED = 20170331;
  private static final int SHEETS = 240;
  private static final int CHILDREN = 70;
  private static final int QUESTIONS = 60;
  private static final int ROUNDS = 10;
  private static final LocalDate FIRST = LocalDate.of(2015, 11, 20);
  private static final int DAYS = 500;
  private static final List<String> PLAN_STATUSES =
      List.of("child-in-need", "child-protection", "looked-after");

  @Inject private CountingDesk desk;
  @Inject private MeasureService service;
  @Inject private RecountService recounts;
  @Inject private Measures measures;
  @Inject private Packs packs;
  @Inject private Templates templates;
  @Inject private AppClock clock;

  private final Random random = new Random(SEED);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final SortedMap<Long, Sealed> sealed = new TreeMap<>();
  private List<Long> teams;
  private Duration ahead;

  /** A sheet of this test that is sealed now. */
  private record Sealed(
      LocalDate on,
      String child,
      long team,
      String planStatus,
      Map<Address, AnswerValue> answers) {}

  @BeforeEach
  void openTeams() {
    ahead = clock.ahead();
    desk.account("counting-desk");
    teams = List.of(desk.team("north-" + mark), desk.team("south-" + mark));
  }

  @AfterEach
  void setTheClockBack() {
    clock.setAhead(ahead);
  }

  @Test
  void figuresAreWhatCountingTheAnswersByHandGives() {
    List<Long> made = new ArrayList<>();
    for (int i = 0; i < SHEETS; i++) {
      made.add(sealNew());
      if (random.nextInt(4) == 0) {
        reopen(made.get(random.nextInt(made.size())));
      }
    }
    standAtTheEnd();

    NaiveCount byHand = byHand();
    for (int i = 0; i < QUESTIONS; i++) {
      compare(byHand, randomPeriod(), CountOf.values()[random.nextInt(2)], randomAmong());
    }
    assertThat(recount().differences()).isEmpty();
  }

  @Test
  void whatAnotherMeasureWouldJudgeIsFoundAndRestated() {
    for (int i = 0; i < 10; i++) {
      sealNew();
    }
    Edition before = packs.inForce();
    MeasureSet another = changed(measures.get());
    packs.as(before.with(MeasureSet.class, another), () -> restateAndCompare(before));
    assertThat(recount().differences()).isEmpty();
  }

  private Void restateAndCompare(Edition before) {
    try {
      assertThat(recount().isProven()).isFalse();

      long restated = as(() -> recounts.restate());

      standAtTheEnd();
      assertThat(restated).isGreaterThanOrEqualTo(10);
      assertThat(recount().differences()).isEmpty();
      compare(byHand(), new Period(FIRST, FIRST.plusDays(DAYS)), CountOf.ALL, randomAmong());
    } finally {
      packs.as(before, () -> as(() -> recounts.restate()));
    }
    return null;
  }

  @Test
  void twoAuditsOfAChildSealedAtOnceAreCountedOneAfterTheOther() throws Exception {
    ExecutorService officers = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < ROUNDS; i++) {
        List<Long> pair = List.of(answered("rivals-" + mark), answered("rivals-" + mark));
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Void>> sealing =
            pair.stream().map(sheet -> officers.submit(() -> sealWith(together, sheet))).toList();
        for (Future<Void> each : sealing) {
          each.get();
        }
      }
    } finally {
      officers.shutdown();
    }
    standAtTheEnd();

    compare(byHand(), Period.quarterOf(FIRST), CountOf.LATEST, new Among(teams.get(0), null));
    assertThat(recount().differences()).isEmpty();
  }

  private long answered(String child) {
    long sheet = as(() -> desk.make(child, teams.get(0), PLAN_STATUSES.get(0)));
    Map<Address, AnswerValue> answers =
        RandomPlanAudit.answers(random, templates.current("written-plan"));
    desk.answer(sheet, answers);
    sealed.put(sheet, new Sealed(FIRST, child, teams.get(0), PLAN_STATUSES.get(0), answers));
    return sheet;
  }

  private Void sealWith(CyclicBarrier together, long sheet) throws Exception {
    together.await();
    return as(
        () -> {
          desk.seal(sheet, FIRST);
          return null;
        });
  }

  private void standAtTheEnd() {
    clock.set(FIRST.plusDays(DAYS).atStartOfDay(London.ZONE).toInstant());
  }

  /** The same measures, but a plan is clear and simple when it is SMART. */
  private static MeasureSet changed(MeasureSet set) {
    JudgedPart smart = (JudgedPart) set.part("1-M1/smart").orElseThrow();
    List<MeasureDefinition> changed =
        set.measures().stream()
            .map(
                measure ->
                    new MeasureDefinition(
                        measure.statement(),
                        measure.kind(),
                        measure.target(),
                        measure.direction(),
                        measure.proposal(),
                        measure.definition(),
                        measure.baseline(),
                        measure.dueAfter(),
                        measure.headline(),
                        measure.funnel(),
                        measure.parts().stream()
                            .map(part -> part.id().equals("1-M1/clear") ? like(smart, part) : part)
                            .toList()))
            .toList();
    return new MeasureSet(set.version() + 1, changed);
  }

  private static MeasurePart like(JudgedPart other, MeasurePart part) {
    return new JudgedPart(
        part.id(),
        part.label(),
        part.unit(),
        other.judging(),
        other.tells(),
        other.over(),
        other.per());
  }

  private long sealNew() {
    String child = mark + "-" + random.nextInt(CHILDREN);
    long team = teams.get(random.nextInt(teams.size()));
    String planStatus = PLAN_STATUSES.get(random.nextInt(PLAN_STATUSES.size()));
    long sheet = as(() -> desk.make(child, team, planStatus));
    seal(sheet, child, team, planStatus);
    return sheet;
  }

  private void seal(long sheet, String child, long team, String planStatus) {
    Map<Address, AnswerValue> answers =
        RandomPlanAudit.answers(random, templates.current("written-plan"));
    LocalDate on = FIRST.plusDays(random.nextInt(DAYS));
    desk.answer(sheet, answers);
    as(
        () -> {
          desk.seal(sheet, on);
          return null;
        });
    sealed.put(sheet, new Sealed(on, child, team, planStatus, answers));
  }

  /** Reopens a sheet, and in two of three cases seals it again, answered anew, on another day. */
  private void reopen(long sheet) {
    Sealed was = sealed.remove(sheet);
    if (was == null) {
      return;
    }
    as(
        () -> {
          desk.reopen(sheet);
          return null;
        });
    if (random.nextInt(3) > 0) {
      seal(sheet, was.child(), was.team(), was.planStatus());
    }
  }

  private NaiveCount byHand() {
    AuditTemplate template = templates.current("written-plan");
    List<Judged> heap = new ArrayList<>();
    sealed.forEach(
        (sheet, each) -> {
          Answers answers = Answers.of(each.answers());
          Circumstances circumstances =
              Circumstances.of(template, answers, each.on(), templates.reference());
          Reading reading = Reading.of(template, answers, circumstances);
          for (CountedPart part : measures.get().countedParts()) {
            if (!part.looksAt().includes(template)) {
              continue;
            }
            heap.add(
                new Judged(
                    sheet,
                    each.on(),
                    each.child(),
                    each.team(),
                    each.planStatus(),
                    part.id(),
                    part.judge(template, reading)));
          }
        });
    return new NaiveCount(heap);
  }

  private Period randomPeriod() {
    LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
    LocalDate to = from.plusDays(random.nextInt(DAYS));
    return switch (random.nextInt(4)) {
      case 0 -> Period.quarterOf(from);
      case 1 -> Period.twelveMonthsTo(to);
      case 2 -> new Period(from, from.plusDays(random.nextInt(40)));
      default -> new Period(from, to);
    };
  }

  private Among randomAmong() {
    return new Among(
        teams.get(random.nextInt(teams.size())),
        random.nextBoolean() ? null : PLAN_STATUSES.get(random.nextInt(PLAN_STATUSES.size())));
  }

  private void compare(NaiveCount byHand, Period period, CountOf count, Among among) {
    String asked = "%s, %s, %s".formatted(period.code(), count, among);
    YearMonth thisMonth = YearMonth.from(FIRST.plusDays(DAYS));
    for (StatementFigure figure : as(() -> service.figures(period, count, among))) {
      for (PartFigure part : figure.parts()) {
        if (!isOfPlans(part.id())) {
          continue;
        }
        assertThat(part.count())
            .as("%s: %s", part.id(), asked)
            .isEqualTo(byHand.count(part.id(), period, count, among));
        assertThat(NaiveCount.reasons(part.excludedFor()))
            .as("%s: %s", part.id(), asked)
            .isEqualTo(byHand.excludedFor(part.id(), period, count, among));
        assertThat(part.splits())
            .as("%s: %s", part.id(), asked)
            .allSatisfy(
                split ->
                    assertThat(split.count())
                        .isEqualTo(byHand.split(part.id(), period, count, among, split.code())));
        if (!period.from().isAfter(FIRST.plusDays(DAYS))) {
          assertThat(part.points())
              .as("%s: %s", part.id(), asked)
              .isEqualTo(byHand.points(part.id(), period, count, among, thisMonth));
        }
      }
    }
  }

  /** Whether a figure is counted, audit by audit, from the sheets this test makes. */
  private boolean isOfPlans(String part) {
    return measures.get().part(part).orElseThrow() instanceof JudgedPart judged
        && judged.looksAt().includes(templates.current("written-plan"));
  }

  private Recount recount() {
    return as(() -> recounts.recount());
  }

  private <T> T as(Supplier<T> work) {
    return desk.as(Role.QA_LEAD, Set.of(), work);
  }
}
