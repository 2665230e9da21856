package org.caseaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caseaudit.inside.Made;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.trail.TrailEntry;
import org.caseaudit.trail.TrailFilter;
import org.caseaudit.trail.TrailService;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who says how an action of the plan is going, and that it stays on record. */
class ActionServiceIT extends ServerIT {

  /** Led by PD. */
  private static final String QUALITY = "9.1";

  /** Led by RG and JF together. */
  private static final String JOINT = "1.2";

  /** Led by JH, whom the plan's list leaves out. */
  private static final String UNLISTED = "1.5";

  @Inject private Made made;
  @Inject private ActionService actions;
  @Inject private LeadOfficerService officers;
  @Inject private TrailService trail;
  @Inject private Clock clock;

  private Actor somebody(Role role) {
    return made.somebody(role, Set.of());
  }

  private Actor officerFor(String... leads) {
    Actor officer = somebody(Role.LEAD_OFFICER);
    made.as(somebody(Role.ADMINISTRATOR), run(() -> officers.appoint(officer.id(), Set.of(leads))));
    return officer;
  }

  private ActionRow action(Actor reader, String ref) {
    return made.as(reader, () -> actions.action(ref));
  }

  private void update(Actor actor, String ref, Rag rag, String comment) {
    long version = action(actor, ref).version();
    LocalDate done = rag == Rag.BLUE ? London.day(clock.instant()) : null;
    made.as(actor, run(() -> actions.update(ref, new ActionChange(rag, done, comment), version)));
  }

  @Test
  void aLeadOfficerUpdatesTheirOwnActions() {
    Actor officer = officerFor("PD");

    update(officer, QUALITY, Rag.AMBER, "Two families could not be reached.");

    assertThat(action(officer, QUALITY).rag()).isEqualTo(Rag.AMBER);
    assertThat(action(officer, QUALITY).last().getMadeBy().getUsername())
        .isEqualTo(officer.username());
  }

  @Test
  void aLeadOfficerUpdatesNobodyElsesActions() {
    Actor officer = officerFor("PD");

    assertThat(action(officer, JOINT).mayUpdate()).isFalse();
    assertThatThrownBy(() -> update(officer, JOINT, Rag.GREEN, "Not mine."))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("led by RG/JF");
  }

  @Test
  void anOfficerWhoActsForNobodyUpdatesNothing() {
    Actor officer = somebody(Role.LEAD_OFFICER);

    assertThatThrownBy(() -> update(officer, QUALITY, Rag.GREEN, "Not mine."))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void aJointActionIsUpdatedByEitherOfItsLeads() {
    update(officerFor("RG"), JOINT, Rag.AMBER, "By one.");
    update(officerFor("JF"), JOINT, Rag.RED, "By the other.");

    assertThat(action(somebody(Role.BOARD), JOINT).rag()).isEqualTo(Rag.RED);
  }

  @Test
  void aLeadThePlansListLeavesOutCanBeActedFor() {
    update(officerFor("JH"), UNLISTED, Rag.AMBER, "Views are not in every plan.");

    assertThat(action(somebody(Role.BOARD), UNLISTED).rag()).isEqualTo(Rag.AMBER);
  }

  @Test
  void theQaLeadUpdatesEveryAction() {
    Actor lead = somebody(Role.QA_LEAD);

    assertThat(made.as(lead, () -> actions.actions(ActionFilter.ALL)))
        .hasSize(35)
        .allMatch(ActionRow::mayUpdate);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"QA_LEAD", "LEAD_OFFICER"})
  void everybodyElseReadsAllAndUpdatesNothing(Role role) {
    Actor reader = somebody(role);

    assertThat(made.as(reader, () -> actions.actions(ActionFilter.ALL)))
        .hasSize(35)
        .noneMatch(ActionRow::mayUpdate);
    assertThatThrownBy(() -> update(reader, QUALITY, Rag.GREEN, "No."))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void ofTwoWhoUpdateAtOnceTheSecondIsTold() {
    Actor lead = somebody(Role.QA_LEAD);
    long seen = action(lead, "9.3").version();
    Rag other = action(lead, "9.3").rag() == Rag.RED ? Rag.AMBER : Rag.RED;
    update(lead, "9.3", other, "First.");

    assertThatThrownBy(
            () ->
                made.as(
                    lead,
                    run(
                        () ->
                            actions.update(
                                "9.3", new ActionChange(Rag.GREEN, null, "Second."), seen))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("meanwhile");
  }

  @Test
  void everyUpdateStaysOnRecordNewestFirst() {
    Actor lead = somebody(Role.QA_LEAD);
    update(lead, "9.2", Rag.AMBER, "One " + made.next());
    update(lead, "9.2", Rag.BLUE, "Two");

    List<ActionUpdate> history = made.as(lead, () -> actions.history("9.2"));

    assertThat(history.get(0).getRagBefore()).isEqualTo(Rag.AMBER);
    assertThat(history.get(0).getRagAfter()).isEqualTo(Rag.BLUE);
    assertThat(history.get(0).getDoneAfter()).isEqualTo(London.day(clock.instant()));
    assertThat(history.get(1).getComment()).startsWith("One");
    assertThat(action(lead, "9.2").timing()).isEqualTo(ActionTiming.DONE);
  }

  @Test
  void anUpdateIsInTheTrail() {
    Actor lead = somebody(Role.QA_LEAD);
    update(lead, "8.1", Rag.RED, "Nobody came " + made.next());

    TrailEntry entry =
        made.as(
                lead,
                () -> trail.page(new TrailFilter("action", "8.1", null, null, null, null), null))
            .entries()
            .get(0);

    assertThat(entry.getAfter()).isEqualTo("Red");
    assertThat(entry.getReason()).startsWith("Nobody came");
    assertThat(entry.getActor()).contains(lead.username());
  }

  @Test
  void aFilterAcceptsWhatItSays() {
    Actor lead = somebody(Role.QA_LEAD);
    update(lead, "6.4", Rag.RED, "Late " + made.next());

    List<ActionRow> rows =
        made.as(lead, () -> actions.actions(new ActionFilter(6, Rag.RED, "RG", null, false)));

    assertThat(rows).extracting(row -> row.action().ref()).contains("6.4");
    assertThat(rows).allMatch(row -> row.recommendation().number() == 6 && row.rag() == Rag.RED);
  }

  @Test
  void mineIsWhatTheReaderMayUpdate() {
    Actor officer = officerFor("RdP");

    assertThat(
            made.as(officer, () -> actions.actions(new ActionFilter(null, null, null, null, true))))
        .extracting(row -> row.action().ref())
        .containsExactly("8.1", "8.2", "8.3");
  }

  @Test
  void onlyAnAdministratorSaysWhoActsForWhom() {
    Actor officer = somebody(Role.LEAD_OFFICER);

    assertThatThrownBy(
            () ->
                made.as(
                    somebody(Role.QA_LEAD),
                    run(() -> officers.appoint(officer.id(), Set.of("PD")))))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void onlyALeadOfficerActsForALeadAndOnlyForOneThePlanNames() {
    Actor administrator = somebody(Role.ADMINISTRATOR);
    Actor board = somebody(Role.BOARD);
    Actor officer = somebody(Role.LEAD_OFFICER);

    assertThatThrownBy(
            () -> made.as(administrator, run(() -> officers.appoint(board.id(), Set.of("PD")))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Lead officer");
    assertThatThrownBy(
            () -> made.as(administrator, run(() -> officers.appoint(officer.id(), Set.of("XY")))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("XY");
  }

  @Test
  void whoIsAppointedAnewActsForTheNewLeadsOnly() {
    Actor officer = officerFor("PD", "JF");
    Actor administrator = somebody(Role.ADMINISTRATOR);

    made.as(administrator, run(() -> officers.appoint(officer.id(), Set.of("JF", "CP"))));

    assertThat(made.as(administrator, () -> officers.leadsOf(officer.id())))
        .containsExactly("CP", "JF");
    assertThat(action(officer, QUALITY).mayUpdate()).isFalse();
  }
}
