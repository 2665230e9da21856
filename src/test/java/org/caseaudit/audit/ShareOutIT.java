package org.caseaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.imports.ImportService;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.inside.Staff;
import org.caseaudit.sample.FrameCriteria;
import org.caseaudit.sample.Sample;
import org.caseaudit.sample.SampleRequest;
import org.caseaudit.sample.SampleService;
import org.caseaudit.sample.SampledCase;
import org.caseaudit.sample.SamplingMethod;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.London;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sharing a drawn sample out among officers. */
class ShareOutIT extends ServerIT {

  private static final int CASES = 6;

  @Inject private ImportService imports;
  @Inject private SampleService samples;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Staff staff;
  @Inject private Clock clock;

  private User one;
  private User other;
  private List<SampledCase> cases;

  @BeforeEach
  void aSampleAndTwoOfficers() {
    one = users.find(staff.person(Role.QA_OFFICER).id()).orElseThrow();
    other = users.find(staff.person(Role.QA_OFFICER).id()).orElseThrow();
    cases = drawn(staff.team());
  }

  @Test
  void officersWithNothingToDoGetTheSameNumberOfCases() {
    Map<Long, Long> shared = ShareOut.evenly(cases, List.of(one, other), Map.of());

    assertThat(shared).hasSize(CASES);
    assertThat(shared.values()).containsOnly(one.getId(), other.getId());
    assertThat(shared.values()).filteredOn(one.getId()::equals).hasSize(CASES / 2);
  }

  @Test
  void whoHasMoreToDoGetsFewer() {
    Map<Long, Long> shared = ShareOut.evenly(cases, List.of(one, other), Map.of(one.getId(), 4L));

    assertThat(shared.values()).filteredOn(one.getId()::equals).hasSize(1);
  }

  @Test
  void nobodyGetsACaseTheyWorkOn() {
    SampledCase own =
        cases.stream()
            .filter(drawn -> drawn.getCaseRecord().involves(one))
            .findFirst()
            .orElseThrow();

    assertThat(ShareOut.evenly(cases, List.of(one, other), Map.of(other.getId(), 100L)))
        .containsEntry(own.getId(), other.getId());
    assertThat(ShareOut.evenly(List.of(own), List.of(one), Map.of())).isEmpty();
  }

  private List<SampledCase> drawn(Team team) {
    String prefix = "SO1" + Staff.unlike().toUpperCase(Locale.ROOT) + "-";
    StringBuilder file = new StringBuilder("child_reference,plan_status,team,opened_on,worker\n");
    for (int i = 1; i <= CASES; i++) {
      file.append(prefix).append(i).append(",looked-after,").append(team.getCode());
      file.append(",2017-01-01,").append(i == 1 ? one.getUsername() : "").append('\n');
    }
    Actor lead = staff.person(Role.QA_LEAD);
    return currentUser.as(
        lead,
        () -> {
          imports.importFile(read(file.toString()));
          Sample sample = samples.draw(census(team));
          return samples.cases(sample.getId());
        });
  }

  private SampleRequest census(Team team) {
    return new SampleRequest(
        "Sample of " + team.getCode(),
        "written-plan",
        new FrameCriteria(Set.of(PlanStatus.LOOKED_AFTER), Set.of(team.getId()), 0, false),
        SamplingMethod.CENSUS,
        0,
        null,
        null,
        null,
        London.day(clock.instant()).plusWeeks(4));
  }

  private static CsvFile read(String text) {
    try {
      return CsvFile.read(
          "cases.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
