package org.caseaudit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** Who reads a sheet that somebody else is to judge without having seen it. */
class KeptFromTest {

  private static final long TEAM = 5;
  private static final Actor AUDITOR = actor(1, Role.QA_OFFICER);
  private static final Actor MANAGER = actor(2, Role.TEAM_MANAGER);
  private static final Actor LEAD = actor(3, Role.QA_LEAD);
  private static final Actor LEAD_WHO_AUDITS = actor(4, Role.QA_LEAD, Role.QA_OFFICER);

  private final AnswerSheet sheet =
      new AnswerSheet(
          new TemplateRef("written-plan", 1),
          new Stratum("CL-1", TEAM, "child-in-need", null, null, null, null, null),
          AUDITOR.id(),
          Instant.EPOCH,
          LocalDate.EPOCH);

  private static Actor actor(long id, Role... roles) {
    return new Actor(id, "u" + id, "U " + id, Set.of(roles), Set.of(TEAM));
  }

  @Test
  void whomItIsKeptFromDoesNotReadItWhateverElseTheyAre() {
    sheet.keepFrom(LEAD_WHO_AUDITS.id());

    assertThat(sheet.isOpenTo(LEAD_WHO_AUDITS)).isFalse();
    assertThat(sheet.isOpenTo(LEAD)).isTrue();
    assertThat(sheet.isOpenTo(MANAGER)).isTrue();
    assertThat(sheet.isOpenTo(AUDITOR)).isTrue();
  }

  @Test
  void whatIsKeptApartIsForItsAuditorAndTheLead() {
    sheet.keepApart();

    assertThat(sheet.isOpenTo(MANAGER)).isFalse();
    assertThat(sheet.isOpenTo(AUDITOR)).isTrue();
    assertThat(sheet.isOpenTo(LEAD)).isTrue();
  }

  @Test
  void onceItIsLetBeReadEverybodyUsualReadsIt() {
    sheet.keepFrom(LEAD_WHO_AUDITS.id());
    sheet.keepApart();
    sheet.letBeRead();

    assertThat(sheet.isOpenTo(LEAD_WHO_AUDITS)).isTrue();
    assertThat(sheet.isOpenTo(MANAGER)).isTrue();
  }
}
