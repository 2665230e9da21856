package org.caseaudit.user;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

  private static Set<Role> rolesWith(Permission permission) {
    return Stream.of(Role.values())
        .filter(role -> role.permissions().contains(permission))
        .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Permission.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SIGN_IN", "REPLY_OVER_LINK", "FOLLOW_CALENDAR"})
  void everyPermissionIsGrantedToSomebody(Permission permission) {
    assertThat(rolesWith(permission)).isNotEmpty();
  }

  @Test
  void whoAnswersAnAuditCanNotReviewIt() {
    assertThat(rolesWith(Permission.ANSWER_SHEET)).containsExactly(Role.QA_OFFICER);
    assertThat(rolesWith(Permission.REVIEW_AUDIT)).containsExactly(Role.TEAM_MANAGER);
  }

  @Test
  void theBoardSeesFiguresAndThePlanOnly() {
    assertThat(Role.BOARD.permissions())
        .containsExactlyInAnyOrder(
            Permission.OWN_ACCOUNT,
            Permission.READ_PLAN,
            Permission.READ_MEASURES,
            Permission.SET_TARGET,
            Permission.JUDGE_STATEMENT);
  }

  @Test
  void aServiceManagerReadsAuditsAndChangesNone() {
    assertThat(Role.SERVICE_MANAGER.permissions())
        .contains(Permission.READ_AUDIT, Permission.ANSWER_ESCALATION, Permission.READ_FINDINGS)
        .doesNotContain(
            Permission.ANSWER_SHEET,
            Permission.REVIEW_AUDIT,
            Permission.WITHDRAW_AUDIT,
            Permission.ALLOCATE_AUDIT);
  }

  @Test
  void theLeadModeratesAndSeesTheQualityOfAuditing() {
    assertThat(rolesWith(Permission.MODERATE_AUDIT)).containsExactly(Role.QA_LEAD);
    assertThat(rolesWith(Permission.READ_QUALITY)).containsExactly(Role.QA_LEAD);
  }

  @Test
  void onlyTheBoardJudges() {
    assertThat(rolesWith(Permission.JUDGE_STATEMENT)).containsExactly(Role.BOARD);
  }

  @Test
  void actionsAreUpdatedByTheirLeadsAndTheQaLead() {
    assertThat(rolesWith(Permission.UPDATE_ACTIONS))
        .containsExactlyInAnyOrder(Role.LEAD_OFFICER, Role.QA_LEAD);
  }

  @Test
  void anAdministratorReadsNoAudit() {
    assertThat(Role.ADMINISTRATOR.permissions())
        .doesNotContain(Permission.READ_AUDIT, Permission.READ_CASELOAD, Permission.READ_FACTS);
  }

  @Test
  void onlyAnAdministratorManagesPeople() {
    assertThat(rolesWith(Permission.MANAGE_PEOPLE)).containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void theTrailIsForTheLeadAndTheAdministrator() {
    assertThat(rolesWith(Permission.READ_TRAIL))
        .containsExactlyInAnyOrder(Role.QA_LEAD, Role.ADMINISTRATOR);
  }

  @Test
  void somebodyWithTwoRolesMayDoWhatEitherMay() {
    Actor both = new Actor(1, "sam", "Sam", Set.of(Role.QA_OFFICER, Role.TEAM_MANAGER), Set.of());

    assertThat(both.may(Permission.ANSWER_SHEET)).isTrue();
    assertThat(both.may(Permission.REVIEW_AUDIT)).isTrue();
    assertThat(both.may(Permission.MANAGE_PEOPLE)).isFalse();
  }
}
