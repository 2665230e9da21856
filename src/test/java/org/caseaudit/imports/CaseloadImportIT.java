package org.caseaudit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.caseaudit.caseload.CaseFilter;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.caseload.CaseloadService;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.inside.Staff;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Importing and reading the caseload against the real database. */
class CaseloadImportIT extends ServerIT {

  private static final String HEADING = "child_reference,plan_status,team,opened_on,age,worker\n";

  @Inject private CaseloadService caseload;
  @Inject private ImportService imports;
  @Inject private CurrentUser currentUser;
  @Inject private Staff staff;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  private Actor lead;
  private Team team;
  private String prefix;

  @BeforeEach
  void aLeadAndATeam() {
    lead = staff.person(Role.QA_LEAD);
    team = staff.team();
    prefix = "CL1" + Staff.unlike().toUpperCase(Locale.ROOT) + "-";
  }

  @Test
  void aGoodFileIsImportedWhole() {
    FileImport made = importFile(row(1, 16) + row(2, 17));

    assertThat(made.getCounts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0));
    assertThat(cases(lead)).extracting(CaseRecord::getAge).containsExactly(16, 17);
  }

  @Test
  void nothingIsHalfImported() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 600; i++) {
      rows.append(row(i, 10));
    }

    assertThatThrownBy(
            () -> importFile(rows + prefix + "601,early-help,no-such-team,2017-01-01,9,\n"))
        .isInstanceOfSatisfying(
            ImportRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(ImportFault::row, ImportFault::column)
                    .containsExactly(tuple(602, "team")));
    assertThat(cases(lead)).isEmpty();
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String rows = row(1, 16) + row(2, 17);
    importFile(rows);
    List<Long> versions = cases(lead).stream().map(CaseRecord::getVersion).toList();

    assertThat(importFile(rows).getCounts()).isEqualTo(new ImportCounts(0, 0, 2, 0, 0));
    assertThat(cases(lead)).extracting(CaseRecord::getVersion).isEqualTo(versions);
  }

  @Test
  void anImportChangesWhatItSaysAndEmptiesWhatItLeavesEmpty() {
    importFile(row(1, 16));

    importFile(prefix + "1,looked-after," + team.getCode() + ",2017-01-01,,\n");

    assertThat(cases(lead))
        .singleElement()
        .satisfies(record -> assertThat(record.getPlanStatus()).isEqualTo(PlanStatus.LOOKED_AFTER))
        .satisfies(record -> assertThat(record.getAge()).isNull())
        .satisfies(record -> assertThat(record.getWorker()).isNull());
  }

  @Test
  void aLongFileIsImportedInChunks() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 1_234; i++) {
      rows.append(row(i, 10));
    }

    assertThat(importFile(rows.toString()).getCounts())
        .isEqualTo(new ImportCounts(1_234, 0, 0, 0, 0));
    assertThat(count(lead)).isEqualTo(1_234);
    assertThat(importFile(rows.toString().replace(",10,", ",11,")).getCounts())
        .isEqualTo(new ImportCounts(0, 1_234, 0, 0, 0));
  }

  @Test
  void twoImportsAtOnceWaitForEachOther() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    String rows = row(1, 16) + row(2, 17);
    Future<FileImport> one = importTogether(together, rows);
    Future<FileImport> other = importTogether(together, rows);

    assertThat(List.of(one.get().getCounts(), other.get().getCounts()))
        .containsExactlyInAnyOrder(
            new ImportCounts(2, 0, 0, 0, 0), new ImportCounts(0, 0, 2, 0, 0));
    assertThat(cases(lead)).hasSize(2);
  }

  @Test
  void aManagerSeesTheirOwnTeamsOnly() {
    importFile(row(1, 16));
    Actor manager = staff.person(Role.TEAM_MANAGER, team);
    Actor another = staff.person(Role.TEAM_MANAGER, staff.team());
    Actor ofNone = staff.person(Role.TEAM_MANAGER);

    assertThat(cases(manager)).hasSize(1);
    assertThat(count(manager)).isEqualTo(1);
    assertThat(cases(another)).isEmpty();
    assertThat(count(another)).isZero();
    assertThat(cases(ofNone)).isEmpty();
    assertThat(as(manager, caseload::teams)).extracting(Team::getId).containsExactly(team.getId());
  }

  @Test
  void onlyALeadImports() {
    Actor manager = staff.person(Role.TEAM_MANAGER, team);

    assertThatThrownBy(() -> as(manager, () -> imports.importFile(file(row(1, 16)))))
        .isInstanceOf(NotAllowed.class);
    assertThat(cases(lead)).isEmpty();
  }

  @Test
  void casesAreFoundByPartOfTheReferenceTeamAndStatus() {
    importFile(row(1, 16) + prefix + "2,looked-after," + team.getCode() + ",2017-01-01,17,\n");

    assertThat(found(new CaseFilter(prefix.toLowerCase(Locale.ROOT) + "2", null, null, true)))
        .containsExactly(prefix + "2");
    assertThat(found(new CaseFilter(prefix, team.getId(), PlanStatus.EARLY_HELP, true)))
        .containsExactly(prefix + "1");
    assertThat(found(new CaseFilter(prefix + "%", null, null, true))).isEmpty();
  }

  @Test
  void closedCasesAreLeftOutWhereOnlyOpenOnesAreWanted() {
    as(
        lead,
        () ->
            imports.importFile(
                read(
                    "child_reference,plan_status,team,opened_on,closed_on\n"
                        + prefix
                        + "1,closed,"
                        + team.getCode()
                        + ",2017-01-01,2017-02-01\n")));

    assertThat(found(new CaseFilter(prefix, null, null, true))).isEmpty();
    assertThat(found(new CaseFilter(prefix, null, null, false))).containsExactly(prefix + "1");
  }

  private Future<FileImport> importTogether(CyclicBarrier together, String rows) {
    return executor.submit(
        () -> {
          together.await();
          return importFile(rows);
        });
  }

  private FileImport importFile(String rows) {
    return as(lead, () -> imports.importFile(file(rows)));
  }

  private List<CaseRecord> cases(Actor actor) {
    return as(actor, () -> caseload.page(mine(), 0, 5_000));
  }

  private long count(Actor actor) {
    return as(actor, () -> caseload.count(mine()));
  }

  private List<String> found(CaseFilter filter) {
    return as(lead, () -> caseload.page(filter, 0, 50)).stream()
        .map(CaseRecord::getChildReference)
        .toList();
  }

  private CaseFilter mine() {
    return new CaseFilter(prefix, null, null, false);
  }

  private String row(int number, int age) {
    return "%s%d,early-help,%s,2017-01-01,%d,worker-1\n"
        .formatted(prefix, number, team.getCode(), age);
  }

  private static CsvFile file(String rows) {
    return read(HEADING + rows);
  }

  private static CsvFile read(String text) {
    try {
      return CsvFile.read(
          "cases.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.as(actor, work);
  }
}
