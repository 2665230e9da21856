package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.measure.FactPage.AnswerBehind;
import org.caseaudit.measure.FactPage.Cursor;
import org.caseaudit.measure.FactPage.Line;
import org.caseaudit.measure.Verdict.Outcome;
import org.caseaudit.shared.AppClock;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Templates;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a figure was counted from, and who may see it. */
class FactsIT extends ServerIT {

  private static final String PART = "1-M3/voice";
  private static final LocalDate DAY = LocalDate.of(2014, 5, 12);
  private static final Period MONTH = Period.parse("2014-05");

  @Inject private CountingDesk desk;
  @Inject private FactService facts;
  @Inject private MeasureService measures;
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
    team = desk.team("facts-" + mark);
    ourTeam = new Among(team, null);
  }

  @AfterEach
  void setTheClockBack() {
    clock.setAhead(ahead);
  }

  @Test
  void aFactComesWithTheAnswersBehindIt() {
    long sheet = seal("A", DAY, "partly");

    Line line = lines(Role.QA_LEAD, Set.of()).get(0);

    assertThat(line.sheet()).isEqualTo(sheet);
    assertThat(line.childReference()).isEqualTo("A-" + mark);
    assertThat(line.countedOn()).isEqualTo(DAY);
    assertThat(line.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(line.reason()).isEqualTo("Partly");
    assertThat(line.answers())
        .extracting(AnswerBehind::question, AnswerBehind::answer)
        .containsExactly(tuple("SP15", "Partly"));
  }

  @Test
  void aManagerSeesTheFactsOfTheirTeamsOnly() {
    seal("A", DAY, "yes");
    desk.account("somebody-else");

    assertThat(lines(Role.TEAM_MANAGER, Set.of(team))).hasSize(1);
    assertThat(lines(Role.TEAM_MANAGER, Set.of(team + 1))).isEmpty();
  }

  @Test
  void anOfficerSeesTheFactsOfTheirOwnAuditsOnly() {
    seal("A", DAY, "yes");
    assertThat(lines(Role.QA_OFFICER, Set.of())).hasSize(1);

    desk.account("somebody-else");
    assertThat(lines(Role.QA_OFFICER, Set.of())).isEmpty();
  }

  @Test
  void theBoardSeesFiguresAndNoFacts() {
    seal("A", DAY, "yes");

    assertThatThrownBy(() -> lines(Role.BOARD, Set.of())).isInstanceOf(NotAllowed.class);
    assertThat(figure(Role.BOARD, Set.of(), Among.ALL).parts()).isNotEmpty();
  }

  @Test
  void aSingleTeamsFiguresAreForItsManagerAndTheLead() {
    assertThatThrownBy(() -> figure(Role.BOARD, Set.of(), ourTeam)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> figure(Role.TEAM_MANAGER, Set.of(team + 1), ourTeam))
        .isInstanceOf(NotAllowed.class);
    assertThat(figure(Role.TEAM_MANAGER, Set.of(team), ourTeam).status())
        .isEqualTo(MeasureStatus.NO_DATA);
    assertThat(figure(Role.QA_LEAD, Set.of(), ourTeam).status()).isEqualTo(MeasureStatus.NO_DATA);
  }

  @Test
  void factsArePagedNewestFirstAndEachIsShownOnce() {
    List<Long> sealed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sealed.add(0, seal("C" + i, DAY.plusDays(i / 2), "yes"));
    }

    List<Long> shown = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      FactPage page = page(Role.QA_LEAD, Set.of(), CountOf.ALL, after, 2);
      page.lines().forEach(line -> shown.add(line.sheet()));
      after = page.next().map(next -> Cursor.parse(next.toString()));
    } while (after.isPresent());

    assertThat(shown).isEqualTo(sealed);
  }

  @Test
  void onlyAChildsLatestAuditIsBehindAFigureOfTheLatest() {
    long earlier = seal("A", DAY, "yes");
    long later = seal("A", DAY.plusDays(3), "no");

    assertThat(page(Role.QA_LEAD, Set.of(), CountOf.LATEST, Optional.empty(), 10).lines())
        .extracting(Line::sheet)
        .containsExactly(later);
    assertThat(page(Role.QA_LEAD, Set.of(), CountOf.ALL, Optional.empty(), 10).lines())
        .extracting(Line::sheet)
        .containsExactly(later, earlier);
  }

  @Test
  void whatWasTakenBackIsKeptButNotShown() {
    long sheet = seal("A", DAY, "yes");
    as(
        () -> {
          desk.reopen(sheet);
          return null;
        });

    assertThat(lines(Role.QA_LEAD, Set.of())).isEmpty();
    assertThat(desk.allFactsOf(sheet))
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(((Fact) fact).getTakenBackAt()).isNotNull());
  }

  @Test
  void aPartThatIsNotThereIsNotFound() {
    assertThatThrownBy(
            () ->
                desk.as(
                    Role.QA_LEAD,
                    Set.of(),
                    () ->
                        facts.facts(
                            "9-M9/none", MONTH, CountOf.ALL, Among.ALL, Optional.empty(), 10)))
        .isInstanceOf(Refused.class);
  }

  private long seal(String child, LocalDate day, String voice) {
    Map<Address, AnswerValue> answers =
        new HashMap<>(RandomPlanAudit.answers(new Random(1), templates.current("written-plan")));
    answers.put(Address.of("SP1"), new AnswerValue.Code("child-in-need"));
    answers.put(Address.of("SP15"), new AnswerValue.Code(voice));
    long sheet = as(() -> desk.make(child + "-" + mark, team, "child-in-need"));
    desk.answer(sheet, answers);
    as(
        () -> {
          desk.seal(sheet, day);
          return null;
        });
    return sheet;
  }

  private List<Line> lines(Role role, Set<Long> teams) {
    return page(role, teams, CountOf.ALL, Optional.empty(), 10).lines();
  }

  private FactPage page(
      Role role, Set<Long> teams, CountOf count, Optional<Cursor> after, int most) {
    return desk.as(role, teams, () -> facts.facts(PART, MONTH, count, ourTeam, after, most));
  }

  private StatementFigure figure(Role role, Set<Long> teams, Among among) {
    Period year = Period.parse("2013");
    return desk.as(role, teams, () -> measures.figure("1-M3", year, CountOf.LATEST, among));
  }

  private <T> T as(Supplier<T> work) {
    return desk.as(Role.QA_LEAD, Set.of(), work);
  }
}
