package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Refusal;
import org.caseaudit.user.RefusalService;
import org.caseaudit.user.Role;
import org.caseaudit.user.UserService;
import org.junit.jupiter.api.Test;

/** Services are asked for by those who may, and what was refused is known. */
class GuardIT extends ServerIT {

  @Inject private Made made;
  @Inject private UserService users;
  @Inject private RefusalService refusals;

  @Resource(lookup = "java:jboss/UserTransaction")
  private UserTransaction transaction;

  private List<Refusal> refusalsOf(Actor actor) {
    Actor lead = made.somebody(Role.QA_LEAD, Set.of());
    return made.as(lead, refusals::latest).stream()
        .filter(refusal -> actor.username().equals(refusal.getUsername()))
        .toList();
  }

  @Test
  void nobodyIsAllowedNothing() {
    assertThatThrownBy(users::people).isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatARoleDoesNotGrantIsRefusedAndWrittenDown() {
    Actor officer = made.somebody(Role.QA_OFFICER, Set.of());

    assertThatThrownBy(() -> made.as(officer, users::people)).isInstanceOf(NotAllowed.class);

    assertThat(refusalsOf(officer))
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.getAskedFor()).isEqualTo("UserService.people");
              assertThat(refusal.getPermission()).isEqualTo("MANAGE_PEOPLE");
            });
  }

  @Test
  void aRefusalStaysWhenWhatAskedForItIsRolledBack() throws Exception {
    Actor officer = made.somebody(Role.QA_OFFICER, Set.of());

    transaction.begin();
    try {
      assertThatThrownBy(() -> made.as(officer, users::people)).isInstanceOf(NotAllowed.class);
    } finally {
      transaction.rollback();
    }

    assertThat(refusalsOf(officer)).hasSize(1);
  }
}
