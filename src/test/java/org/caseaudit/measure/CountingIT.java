package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.measure.FactPage.Line;
import org.caseaudit.shared.AppClock;
import org.caseaudit.shared.London;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each kind of figure as the database has it, with the lines behind it. Every test lives in years
 * nobody else counts in, and with a team of its own; at the end a recount must find nothing.
 */
class CountingIT extends ServerIT {

  private static final long SEED = 20060601;
  private static final int ENTRIES = 90;
  private static final int LOOKS = 25;

  @Inject private CountingDesk desk;
  @Inject private MeasureService measures;
  @Inject private FactService facts;
  @Inject private RecountService recounts;
  @Inject private Measures all;
  @Inject private Templates templates;
  @Inject private AppClock clock;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private Duration ahead;
  private long team;
  private Among ourTeam;

  @BeforeEach
  void openTeam() {
    ahead = clock.ahead();
    desk.account("counting-desk");
    team = desk.team("counting-" + mark);
    ourTeam = new Among(team, null);
  }

  @AfterEach
  void everythingIsProvenAndTheClockSetBack() {
    assertThat(as(() -> recounts.recount()).differences()).isEmpty();
    clock.setAhead(ahead);
  }

  @Test
  void anAssessmentNotHeldIsOutOfTimeFromTheDayAfterItWasDue() {
    entry(
        "health-assessments", "A", "HA1k=review HA1l=2013-03-31 HA1a=100 HA9x=none", "2013-06-01");
    Period quarter = Period.parse("2014-Q1");

    standOn("2014-03-31");
    assertThat(words("6-M2/in-time", quarter)).isEqualTo("No data");
    assertThat(lines("6-M2/in-time", quarter)).isEmpty();

    standOn("2014-04-01");
    assertThat(words("6-M2/in-time", quarter)).isEqualTo("0 of 1");
    assertThat(lines("6-M2/in-time", quarter)).extracting(Line::reason).containsExactly("No");
  }

  @Test
  void anEarlierReferralFoundLaterMakesTheLaterOneAReReferral() {
    entry("referrals", "A", "RF2=2012-05-10 RF7=no", "2012-05-10");
    standOn("2012-12-31");
    Period year = Period.parse("2012");
    assertThat(words("2-EO3/re-referrals", year)).isEqualTo("0 of 1");

    long earlier = entry("referrals", "A", "RF2=2012-03-01 RF7=no", "2012-06-01");
    standOn("2012-12-31");
    assertThat(words("2-EO3/re-referrals", year)).isEqualTo("1 of 2");

    as(
        () -> {
          desk.reopen(earlier);
          return null;
        });
    standOn("2012-12-31");
    assertThat(words("2-EO3/re-referrals", year)).isEqualTo("0 of 1");
  }

  @Test
  void aCareLeaverWithoutAnEntryIsNotInPossession() {
    desk.open("A-" + mark, team, "care-leaver", LocalDate.of(2011, 1, 1));
    desk.open("B-" + mark, team, "care-leaver", LocalDate.of(2011, 1, 1));
    desk.open("C-" + mark, team, "looked-after", LocalDate.of(2011, 1, 1));
    entry("health-passports", "A", "HP2r=2011-02-01 HP1=relevant HP4=no HP5r=yes", "2011-02-01");
    standOn("2011-03-01");
    Period month = Period.parse("2011-02");

    assertThat(words("7-EO1/in-possession", month)).isEqualTo("1 of 2");
    assertThat(lines("7-EO1/in-possession", month))
        .extracting(Line::childReference, line -> line.outcome().word())
        .containsExactlyInAnyOrder(tuple("A-" + mark, "met"), tuple("B-" + mark, "not-met"));
  }

  @Test
  void coverageIsPagedAndEachCaseIsShownOnce() {
    for (int i = 0; i < 5; i++) {
      desk.open("P" + i + "-" + mark, team, "care-leaver", LocalDate.of(2011, 1, 1 + i / 2));
    }
    standOn("2011-03-01");

    Set<String> shown = new HashSet<>();
    Optional<FactPage.Cursor> after = Optional.empty();
    int pages = 0;
    do {
      FactPage page = page("7-EO1/in-possession", Period.parse("2011-02"), after, 2);
      page.lines().forEach(line -> assertThat(shown.add(line.childReference())).isTrue());
      after = page.next();
      pages++;
    } while (after.isPresent());

    assertThat(shown).hasSize(5);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void placementsLastAndMovesAreDividedByTheTimeTheyDo() {
    String base = " PE5=2010-01-01 PE7=10 PE8=no PE4=foster-other PE6=own";
    entry("placements", "A", "PE1=2010-01-01 PE1r=s PE2=2010-07-02 PE3=carpl" + base, "2010-07-05");
    entry("placements", "A", "PE1=2010-07-02 PE1r=p" + base, "2010-07-05");
    for (String child : List.of("B", "C", "D", "E", "F")) {
      entry("placements", child, "PE1=2010-01-01 PE1r=s" + base, "2010-07-05");
    }
    standOn("2011-01-10");
    Period year = Period.parse("2010");

    assertThat(words("5-M1/looked-after", year)).isEqualTo("6");
    assertThat(words("5-M1/child-years", year)).isEqualTo("6");
    assertThat(words("5-M1/moves", year)).isEqualTo("1 for 6 (0.17 each)");
    assertThat(lines("5-M1/looked-after", year)).hasSize(6);
    assertThat(lines("5-M1/moves", year)).hasSize(7);
    assertThat(lines("5-M1/child-years", year)).hasSize(7);
  }

  @Test
  void stepsAddUpFromTheBeginningAndAreAllListed() {
    entry("milestones", null, "MS1=co-produced MS2=done MS3=2009-05-01 MS4=Minutes", "2009-05-02");
    standOn("2009-12-31");
    Period quarter = Period.parse("2009-Q4");

    assertThat(as(() -> words("3-M3/research", quarter, Among.ALL))).isEqualTo("1 of 3");
    assertThat(page("3-M3/research", quarter, Optional.empty(), 10).lines())
        .extracting(line -> line.outcome().word())
        .containsExactly("met", "not-met", "not-met");
  }

  @Test
  void poundsAreAddedUpAndTakenBackWithTheirEntry() {
    long entry =
        entry(
            "placement-options",
            null,
            "PO1=2008-02-01 PO2=One PO3=in-use PO4=own PO5=900 PO6=700 PO7=one-off PO8=yes",
            "2008-02-01");
    entry(
        "placement-options",
        null,
        "PO1=2008-02-02 PO2=Two PO3=in-use PO4=own PO5=900 PO6=800 PO7=one-off PO8=no",
        "2008-02-02");
    standOn("2008-04-01");
    Period quarter = Period.parse("2008-Q1");
    assertThat(words("5-M3/achieved", quarter, Among.ALL)).isEqualTo("£700");
    assertThat(page("5-M3/achieved", quarter, Optional.empty(), 10).lines())
        .extracting(Line::amount)
        .containsExactly("", "£700");

    as(
        () -> {
          desk.reopen(entry);
          return null;
        });
    standOn("2008-04-01");
    assertThat(words("5-M3/achieved", quarter, Among.ALL)).isEqualTo("£0");
  }

  @Test
  void whoRepliedIsCountedOfWhoWasAsked() {
    desk.round("annual-consultation", LocalDate.of(2007, 9, 1), 5, 3);
    standOn("2007-10-01");

    assertThat(words("5-M4/response", Period.parse("2007-Q3"), Among.ALL)).isEqualTo("3 of 5");
    assertThat(words("5-M4/response", Period.parse("2007-Q2"), Among.ALL)).isEqualTo("No data");
  }

  @Test
  void whateverIsEnteredCorrectedAndWithdrawnIsCountedAsByHand() {
    Random random = new Random(SEED);
    Map<Long, HandMade.Sheet> kept = new TreeMap<>();
    for (int i = 0; i < ENTRIES; i++) {
      String[] made = randomEntry(random);
      long number = entry(made[0], made[1], made[2], made[3]);
      kept.put(number, sheet(number, made));
      if (random.nextInt(5) == 0) {
        withdraw(new ArrayList<>(kept.keySet()).get(random.nextInt(kept.size())), kept);
      }
    }
    MeasureSet set = all.get();
    HandMade byHand =
        new HandMade(set, templates.reference(), List.copyOf(kept.values()), List.of());
    LocalDate today = LocalDate.of(2006, 6, 1);
    standOn(today.toString());
    for (int i = 0; i < LOOKS; i++) {
      LocalDate from = LocalDate.of(2004, 1, 1).plusDays(random.nextInt(700));
      Period period = new Period(from, from.plusDays(random.nextInt(400)));
      Look look = byHand.look(period, today);
      for (String statement : List.of("2-EO3", "5-M1", "6-M1", "6-M2")) {
        List<PartFigure> wanted =
            look.at(set.measure(statement).orElseThrow(), Optional.empty()).parts();
        List<PartFigure> found =
            as(() -> measures.figure(statement, period, CountOf.LATEST, ourTeam)).parts();
        assertThat(found.stream().map(CountingIT::inWords))
            .as(statement + " in " + period.code())
            .isEqualTo(wanted.stream().map(CountingIT::inWords).toList());
      }
    }
  }

  private static String inWords(PartFigure part) {
    return part.id()
        + ": "
        + part.words()
        + ", left out "
        + new TreeMap<>(NaiveCount.reasons(part.excludedFor()));
  }

  private void withdraw(long number, Map<Long, HandMade.Sheet> kept) {
    as(
        () -> {
          desk.reopen(number);
          return null;
        });
    kept.remove(number);
  }

  private HandMade.Sheet sheet(long number, String[] made) {
    return new HandMade.Sheet(
        number,
        templates.current(made[0]),
        made[1] + "-" + mark,
        LocalDate.parse(made[3]),
        given(templates.current(made[0]), made[2]));
  }

  /** Template, child, answers and the day it was saved. */
  private static String[] randomEntry(Random random) {
    String child = "R" + random.nextInt(8);
    LocalDate day = LocalDate.of(2003, 1, 1).plusDays(random.nextInt(1100));
    LocalDate later = day.plusDays(random.nextInt(500));
    String answers =
        switch (random.nextInt(3)) {
          case 0 -> "RF2=" + day + " RF7=" + (random.nextInt(6) == 0 ? "yes" : "no");
          case 1 ->
              "PE1=%s PE1r=%s PE5=%s PE7=10 PE8=%s%s"
                  .formatted(
                      day,
                      List.of("s", "p", "b", "l").get(random.nextInt(4)),
                      day.minusDays(random.nextInt(900)),
                      random.nextInt(8) == 0 ? "yes" : "no",
                      random.nextBoolean() ? "" : " PE2=" + later + " PE3=creqb");
          default ->
              "HA1k=review HA1l=%s HA1a=%d HA9x=%s%s"
                  .formatted(
                      day,
                      40 + random.nextInt(30),
                      List.of("none", "none", "remand").get(random.nextInt(3)),
                      random.nextBoolean() ? "" : " HA1=" + later + " HA2=" + later);
        };
    String template =
        answers.startsWith("RF")
            ? "referrals"
            : answers.startsWith("PE") ? "placements" : "health-assessments";
    return new String[] {template, child, answers, later.toString()};
  }

  private static Map<Address, AnswerValue> given(AuditTemplate asked, String answers) {
    Map<Address, AnswerValue> given = new HashMap<>();
    for (String each : answers.strip().split(" ")) {
      String[] sides = each.split("=");
      given.put(
          Address.of(sides[0]),
          AnswerValue.of(asked.question(sides[0]), AnswerValue.ANSWERED, sides[1]));
    }
    return given;
  }

  private long entry(String template, String child, String answers, String day) {
    Map<Address, AnswerValue> given = given(templates.current(template), answers);
    return as(
        () -> {
          long sheet =
              child == null
                  ? desk.make(template)
                  : desk.make(template, child + "-" + mark, team, "looked-after");
          desk.answer(sheet, given);
          desk.seal(sheet, LocalDate.parse(day));
          return sheet;
        });
  }

  private void standOn(String day) {
    clock.set(LocalDate.parse(day).atTime(12, 0).atZone(London.ZONE).toInstant());
  }

  private String words(String part, Period period) {
    return words(part, period, ourTeam);
  }

  private String words(String part, Period period, Among among) {
    String statement = part.substring(0, part.indexOf('/'));
    return as(() -> measures.figure(statement, period, CountOf.LATEST, among)).parts().stream()
        .filter(each -> each.id().equals(part))
        .findFirst()
        .orElseThrow()
        .words();
  }

  private List<Line> lines(String part, Period period) {
    return as(() -> facts.facts(part, period, CountOf.LATEST, ourTeam, Optional.empty(), 50))
        .lines();
  }

  private FactPage page(String part, Period period, Optional<FactPage.Cursor> after, int most) {
    Among among = part.startsWith("7-") ? ourTeam : Among.ALL;
    return as(() -> facts.facts(part, period, CountOf.LATEST, among, after, most));
  }

  private <T> T as(Supplier<T> work) {
    return desk.as(Role.QA_LEAD, Set.of(), work);
  }
}
