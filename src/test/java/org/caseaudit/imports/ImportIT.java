package org.caseaudit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.caseaudit.caseload.CaseFilter;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.caseload.CaseloadService;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.inside.Staff;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Importing Annex A and undoing it, against the real database. */
class ImportIT extends ServerIT {

  private static final String HEADING =
      "Child Unique ID,Gender,Age,CIN Start Date,CIN Closure Date,Case Status,Allocated Team\n";

  @Inject private ImportService imports;
  @Inject private CaseloadService caseload;
  @Inject private CurrentUser currentUser;
  @Inject private Staff staff;

  private Actor lead;
  private Team team;
  private String prefix;

  @BeforeEach
  void aLeadAndATeam() {
    lead = staff.person(Role.QA_LEAD);
    team = staff.team();
    prefix = "AX" + Staff.unlike().toUpperCase(Locale.ROOT) + "-";
  }

  @Test
  void whatAFileSaysIsSeenFirstImportedAsOneAndUndone() {
    long id = read(row(1, "6.4", team.getCode()) + row(2, "7.9", team.getCode()));

    assertThat(count(id, CaseOutcome.NEW)).isEqualTo(2);
    assertThat(cases()).isEmpty();

    take(id, null);
    assertThat(cases()).extracting(CaseRecord::getAge).containsExactly(6, 7);

    undo(id);
    assertThat(cases()).isEmpty();
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String rows = row(1, "6.4", team.getCode());
    take(read(rows), null);

    long again = read(rows);

    assertThat(count(again, CaseOutcome.SAME)).isEqualTo(1);
    assertThat(count(again, CaseOutcome.NEW) + count(again, CaseOutcome.CHANGED)).isZero();
  }

  @Test
  void aTeamIsMeantOnceAndKnownTheNextTime() {
    String words = "Duty " + prefix;
    long id = read(row(1, "6", words));
    assertThat(count(id, CaseOutcome.NO_TEAM)).isEqualTo(1);

    as(
        lead,
        () -> {
          imports.mean(id, List.of(new TeamChoice(words, team.getId(), 0)));
          return null;
        });
    assertThat(count(id, CaseOutcome.NEW)).isEqualTo(1);
    assertThat(count(read(row(2, "6", words)), CaseOutcome.NEW)).isEqualTo(1);
  }

  @Test
  void aLaterImportStandsInTheWayOfUndoingAnEarlierOne() {
    long first = read(row(1, "6", team.getCode()));
    take(first, null);
    long second = read(row(1, "7", team.getCode()));
    take(second, null);

    assertThatThrownBy(() -> undo(first))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(prefix + "1 was changed by a later import");
    undo(second);
    assertThat(cases()).extracting(CaseRecord::getAge).containsExactly(6);
    undo(first);
    assertThat(cases()).isEmpty();
  }

  @Test
  void childrenWhoAreNoLongerInTheFileAreClosedOnlyWhenTold() {
    take(read(row(1, "6", team.getCode()) + row(2, "6", team.getCode())), null);

    long id = read(row(1, "6", team.getCode()));
    assertThat(count(id, CaseOutcome.VANISHED)).isPositive();
    assertThat(as(lead, () -> imports.cases(id, CaseOutcome.VANISHED, 0, 1_000)))
        .extracting(CaseLine::childReference)
        .contains(prefix + "2");
    take(id, null);

    assertThat(cases()).extracting(CaseRecord::getClosedOn).containsOnlyNulls();
  }

  private String row(int number, String age, String teamWords) {
    return "%s%d,b) Female,%s,04/01/2016,,c) Child in need plan,%s\n"
        .formatted(prefix, number, age, teamWords);
  }

  private long read(String rows) {
    long id = as(lead, () -> imports.begin("annex-a.csv")).getId();
    byte[] content = (HEADING + rows).getBytes(StandardCharsets.UTF_8);
    try (SentFile file = SentFile.take("annex-a.csv", new ByteArrayInputStream(content))) {
      as(
          lead,
          () -> {
            imports.read(id, List.of(file), read -> {});
            return null;
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return id;
  }

  private int count(long id, CaseOutcome outcome) {
    return as(lead, () -> imports.preview(id)).count(outcome);
  }

  private void take(long id, LocalDate closeVanished) {
    as(lead, () -> imports.take(id, closeVanished, done -> {}));
  }

  private void undo(long id) {
    as(
        lead,
        () -> {
          imports.undo(id);
          return null;
        });
  }

  private List<CaseRecord> cases() {
    return as(
        lead, () -> caseload.page(new CaseFilter(prefix, null, (PlanStatus) null, false), 0, 100));
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.as(actor, work);
  }
}
