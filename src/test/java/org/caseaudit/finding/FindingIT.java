package org.caseaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.inside.Made;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.review.ReviewService;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Address;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** What a team's audits found, from the moment they are authorised. */
class FindingIT extends ServerIT {

  @Inject private Made made;
  @Inject private SheetService sheets;
  @Inject private ReviewService reviews;
  @Inject private FindingService findings;
  @Inject private Clock clock;

  @Test
  void whatAnAuditFoundCountsWhenItIsAuthorisedAndNoMoreWhenItIsReopened() {
    Case audit = made.plannedAudit();
    Address address = answerNo(audit);
    made.handedIn(audit);
    assertThat(finding(audit, address)).isEmpty();
    made.as(audit.manager(), run(() -> reviews.authorise(audit.audit())));
    assertThat(finding(audit, address))
        .hasValueSatisfying(
            found -> {
              assertThat(found.now().words()).isEqualTo("1 of 1");
              assertThat(found.service().met()).isPositive();
            });
    assertThat(
            made.as(
                    audit.manager(),
                    () -> findings.behind(address.question(), "", filter(audit), Long.MAX_VALUE))
                .answers())
        .singleElement()
        .satisfies(answer -> assertThat(answer.childReference()).isEqualTo(audit.childReference()));
    made.as(audit.lead(), run(() -> reviews.reopen(audit.audit(), "Look again.")));
    assertThat(finding(audit, address)).isEmpty();
  }

  @Test
  void aTeamsFindingsAreForItsManager() {
    Case audit = made.plannedAudit();
    Actor other = made.somebody(Role.TEAM_MANAGER, Set.of(made.team().getId()));
    assertThatThrownBy(() -> made.as(other, () -> findings.look(filter(audit))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> made.as(audit.officer(), () -> findings.look(filter(audit))))
        .isInstanceOf(NotAllowed.class);
    Actor board = made.somebody(Role.BOARD, Set.of());
    assertThatThrownBy(() -> made.as(board, () -> findings.look(filter(audit))))
        .isInstanceOf(NotAllowed.class);
  }

  private Address answerNo(Case audit) {
    OpenedSheet sheet = made.as(audit.officer(), () -> sheets.open(audit.audit()));
    Address address = Address.of(Made.yesNo(sheet).code());
    made.as(audit.officer(), () -> sheets.answer(audit.audit(), made.change(sheet, address, "no")));
    return address;
  }

  private Optional<Finding> finding(Case audit, Address address) {
    return made.as(audit.manager(), () -> findings.look(filter(audit))).questions().stream()
        .filter(found -> found.question().equals(address.question()))
        .filter(found -> found.now().met() > 0)
        .findFirst();
  }

  private FindingFilter filter(Case audit) {
    return new FindingFilter(
        Optional.of(audit.team().getId()), "", Quarters.yearTo(London.day(clock.instant())));
  }
}
