package org.caseaudit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.junit.jupiter.api.Test;

class AuditProgrammeTest {

  private static final LocalDate FROM = LocalDate.of(2017, 4, 1);
  private static final LocalDate UNTIL = LocalDate.of(2018, 3, 31);

  @Test
  void itsFirstSampleStartsIt() {
    AuditProgramme programme = programme();

    programme.takeSample("written-plan");

    assertThat(programme.getStatus()).isEqualTo(AuditProgramme.Status.RUNNING);
  }

  @Test
  void onceItHasEndedNothingIsDrawnForIt() {
    AuditProgramme programme = programme();
    programme.start();
    programme.end();

    assertThatThrownBy(() -> programme.takeSample("written-plan"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has ended");
  }

  @Test
  void onlyARunningProgrammeEnds() {
    assertThatThrownBy(() -> programme().end())
        .isInstanceOf(Refused.class)
        .hasMessage("Only a running programme can be ended; this one is planned.");
  }

  @Test
  void aTemplateItDoesNotAuditWithIsRefused() {
    assertThatThrownBy(() -> programme().takeSample("neglect")).isInstanceOf(Refused.class);
  }

  @Test
  void howLongChildrenAreLeftAloneIsUsualForItsKindUnlessSomebodySays() {
    assertThat(programme().getMonthsApart()).isEqualTo(12);
    assertThat(made(plan(10, 3)).getMonthsApart()).isEqualTo(3);
  }

  @Test
  void aShareOfSecondAuditsIsAPercentage() {
    assertThatThrownBy(() -> made(plan(101, null)))
        .isInstanceOf(Refused.class)
        .hasMessage("The share of second audits is 0 to 100 per cent.");
  }

  private static AuditProgramme programme() {
    return made(plan(10, null));
  }

  private static AuditProgramme made(ProgrammePlan plan) {
    return new AuditProgramme(plan, null, Instant.EPOCH);
  }

  private static ProgrammePlan plan(int secondAuditShare, Integer monthsApart) {
    return new ProgrammePlan(
        "Written plans",
        ProgrammeKind.CENSUS,
        null,
        List.of("written-plan"),
        FROM,
        UNTIL,
        secondAuditShare,
        monthsApart);
  }
}
