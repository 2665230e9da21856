package org.caseaudit.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.escalation.Escalation.Status;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.Stratum;
import org.caseaudit.template.Address;
import org.caseaudit.template.EscalationRule;
import org.caseaudit.template.ReferenceSet;
import org.caseaudit.template.Span;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;
import org.caseaudit.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationTest {

  private static final long TEAM = 7;
  private static final Staffing EVERYBODY = new Staffing(Set.of(TEAM), true);
  private static final Instant RAISED = london("2017-03-14T15:00");
  private static final ReferenceSet SETTINGS =
      new ReferenceSet(
          "test",
          LocalDate.of(2016, 4, 1),
          Optional.empty(),
          Map.of(),
          Map.of(
              "escalation",
              Map.of(
                  "acknowledge", List.of(Span.parse("24 hours")),
                  "plan", List.of(Span.parse("5 working days")),
                  "next-level", List.of(Span.parse("24 hours")))),
          Set.of(LocalDate.of(2017, 4, 14), LocalDate.of(2017, 4, 17), LocalDate.of(2016, 12, 26)));

  private final User officer = user(1);
  private final Actor teamManager = actor(2, Role.TEAM_MANAGER, TEAM);
  private final Actor otherManager = actor(3, Role.TEAM_MANAGER, TEAM + 1);
  private final Actor serviceManager = actor(4, Role.SERVICE_MANAGER);
  private final Actor lead = actor(5, Role.QA_LEAD);
  private final Escalation escalation = raised(RAISED);

  @ParameterizedTest
  @CsvSource({
    "2017-03-14T15:00, 2017-03-15T15:00, 2017-03-21T23:59:59", // within a week
    "2017-03-17T16:30, 2017-03-18T16:30, 2017-03-24T23:59:59", // nights and weekends count hours
    "2017-04-13T09:00, 2017-04-14T09:00, 2017-04-24T23:59:59", // Easter
    "2017-03-25T12:00, 2017-03-26T13:00, 2017-03-31T23:59:59", // the clocks go forward
    "2016-10-29T12:00, 2016-10-30T11:00, 2016-11-04T23:59:59", // and back
    "2017-03-18T10:00, 2017-03-19T10:00, 2017-03-24T23:59:59" // raised on a Saturday
  })
  void hoursRunThroughEverythingAndWorkingDaysSkipWeekendsAndBankHolidays(
      String raised, String acknowledgeBy, String planBy) {
    List<Duty> duties = raised(london(raised)).duties();
    assertThat(duties.get(0).due()).isEqualTo(london(acknowledgeBy));
    assertThat(duties.get(1).due()).isEqualTo(london(acknowledgeBy));
    assertThat(duties.get(2).due()).isEqualTo(london(planBy));
  }

  @Test
  void itWaitsAtOnceForTheTeamsManagerAndTheServiceManagerAndNobodyElse() {
    assertThat(waits(teamManager, hours(1))).isTrue();
    assertThat(waits(serviceManager, hours(1))).isTrue();
    assertThat(waits(otherManager, hours(1))).isFalse();
    assertThat(waits(lead, hours(1))).isFalse();
  }

  @Test
  void aMissedClockGoesUpOneLevelAndTheNextOneAnother() {
    assertThat(escalation.reached(hours(24), EVERYBODY)).isEqualTo(Level.TEAM_MANAGER);
    assertThat(escalation.reached(hours(25), EVERYBODY)).isEqualTo(Level.QA_LEAD);
    serviceAcknowledges(hours(2));
    assertThat(escalation.reached(hours(25), EVERYBODY)).isEqualTo(Level.SERVICE_MANAGER);
    assertThat(escalation.reached(hours(49), EVERYBODY)).isEqualTo(Level.QA_LEAD);
    assertThat(waits(serviceManager, hours(23))).isFalse();
    assertThat(waits(serviceManager, hours(25))).isTrue();
    assertThat(waits(lead, hours(25))).isFalse();
    assertThat(waits(lead, hours(49))).isTrue();
    assertThat(waits(teamManager, hours(49))).isTrue();
  }

  @Test
  void whereNobodyManagesTheTeamItGoesUpAtOnce() {
    assertThat(waitsWith(new Staffing(Set.of(), true), serviceManager)).isTrue();
    assertThat(waitsWith(new Staffing(Set.of(), false), lead)).isTrue();
  }

  @Test
  void whatIsDoneLateStaysLate() {
    teamAcknowledges(hours(27));
    Duty team = escalation.duties().get(0);
    assertThat(team.lateness(hours(27))).isEqualTo("3 hours late");
    assertThat(team.lateness(hours(1000))).isEqualTo("3 hours late");
  }

  @ParameterizedTest
  @CsvSource({"1440, ''", "1441, 1 minute late", "1500, 1 hour late", "4380, 2 days late"})
  void howLateIsSaidInTheUnitThatSuits(long minutes, String words) {
    Instant at = RAISED.plus(Duration.ofMinutes(minutes));
    assertThat(escalation.duties().get(0).lateness(at)).isEqualTo(words);
  }

  @Test
  void ofTwoWhoAcknowledgeForOneLevelTheSecondIsTold() {
    teamAcknowledges(hours(1));
    assertThatThrownBy(() -> teamAcknowledges(hours(1)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("acknowledged it already");
  }

  @Test
  void itIsAcknowledgedOnlyWhenBothLevelsKnow() {
    teamAcknowledges(hours(1));
    assertThat(escalation.getStatus()).isEqualTo(Status.TO_ACKNOWLEDGE);
    serviceAcknowledges(hours(2));
    assertThat(escalation.getStatus()).isEqualTo(Status.TO_PLAN);
  }

  @Test
  void aPlanComesAfterAnAcknowledgement() {
    assertThatThrownBy(() -> escalation.plan("A visit", user(2), hours(1)))
        .isInstanceOf(Refused.class);
    teamAcknowledges(hours(1));
    escalation.plan("A visit", user(2), hours(2));
    assertThat(escalation.duties().get(2).isDone()).isTrue();
  }

  @Test
  void whoRaisedItDoesNotCloseIt() {
    teamAcknowledges(hours(1));
    serviceAcknowledges(hours(1));
    escalation.plan("A visit", user(2), hours(2));
    assertThatThrownBy(() -> escalation.close("All well", officer, hours(3)))
        .isInstanceOf(Refused.class);
    escalation.close("All well", user(2), hours(3));
    assertThat(escalation.getStatus()).isEqualTo(Status.CLOSED);
    assertThat(waits(serviceManager, hours(500))).isFalse();
  }

  @Test
  void itIsNotClosedWithoutAPlan() {
    teamAcknowledges(hours(1));
    serviceAcknowledges(hours(1));
    assertThatThrownBy(() -> escalation.close("All well", user(2), hours(3)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void anAnswerGivenBackIsNotedAndClosesNothing() {
    escalation.answerChanged("Yes", hours(1), officer);
    assertThat(escalation.getNowSays()).isEqualTo("Yes");
    assertThat(escalation.getFirstSaid()).isEqualTo("I am not sure");
    assertThat(escalation.getStatus()).isEqualTo(Status.TO_ACKNOWLEDGE);
    assertThat(escalation.getSteps()).hasSize(1);
  }

  @Test
  void theAuditorReadsItAndActsOnNothing() {
    Actor auditor = actor(1, Role.QA_OFFICER);
    assertThat(escalation.isOpenTo(auditor)).isTrue();
    assertThat(escalation.isAnsweredForBy(auditor)).isFalse();
    assertThat(escalation.isOpenTo(otherManager)).isFalse();
  }

  private void teamAcknowledges(Instant at) {
    escalation.acknowledge("Seen", teamManager, user(2), at, EVERYBODY);
  }

  private void serviceAcknowledges(Instant at) {
    escalation.acknowledge("Known", serviceManager, user(4), at, EVERYBODY);
  }

  private boolean waits(Actor actor, Instant now) {
    return !escalation.waitingFor(actor, now, EVERYBODY).isEmpty();
  }

  private boolean waitsWith(Staffing staffing, Actor actor) {
    return !escalation.waitingFor(actor, hours(1), staffing).isEmpty();
  }

  private Escalation raised(Instant at) {
    return new Escalation(
        sheet(),
        Address.of("Z4"),
        new EscalationRule(null, "A child may be unsafe"),
        "I am not sure",
        at,
        officer,
        SETTINGS);
  }

  private static AnswerSheet sheet() {
    return new AnswerSheet() {
      @Override
      public Stratum getStratum() {
        return new Stratum("CL-1", TEAM, "child-in-need", null, null, null, null, null);
      }

      @Override
      public boolean isAnsweredBy(Actor actor) {
        return actor.id() == 1;
      }
    };
  }

  private static User user(long id) {
    return new User() {
      @Override
      public Long getId() {
        return id;
      }

      @Override
      public String getName() {
        return "Person " + id;
      }
    };
  }

  private static Actor actor(long id, Role role, long... teams) {
    Set<Long> ids = Set.copyOf(java.util.Arrays.stream(teams).boxed().toList());
    return new Actor(id, "person" + id, "Person " + id, Set.of(role), ids);
  }

  private static Instant hours(long hours) {
    return RAISED.plus(Duration.ofHours(hours));
  }

  private static Instant london(String time) {
    return LocalDateTime.parse(time).atZone(London.ZONE).toInstant();
  }
}
