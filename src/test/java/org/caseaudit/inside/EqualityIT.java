package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caseaudit.measure.Characteristic;
import org.caseaudit.measure.CountOf;
import org.caseaudit.measure.DrawnFrom;
import org.caseaudit.measure.EqualityService;
import org.caseaudit.measure.EqualityService.ByCharacteristic;
import org.caseaudit.measure.Period;
import org.caseaudit.review.ReviewService;
import org.caseaudit.shared.London;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** Figures by what is known of the children, and how sure they are. */
class EqualityIT extends ServerIT {

  private static final String TRIANGULATED = "9-M2/triangulated";

  @Inject private Made made;
  @Inject private EqualityService equality;
  @Inject private ReviewService reviews;
  @Inject private Clock clock;

  private Actor authorisedAudit() {
    Made.Case submitted = made.submittedAudit();
    made.as(submitted.manager(), Made.run(() -> reviews.authorise(submitted.audit())));
    return submitted.lead();
  }

  private Period today() {
    LocalDate today = London.day(clock.instant());
    return new Period(today, today);
  }

  @Test
  void everyCharacteristicIsCountedFromTheSameAudits() {
    Actor lead = authorisedAudit();

    List<ByCharacteristic> counted =
        made.as(lead, () -> equality.byCharacteristic(TRIANGULATED, today(), CountOf.LATEST));

    assertThat(counted)
        .extracting(ByCharacteristic::characteristic)
        .containsExactly(Characteristic.values());
    assertThat(counted.get(0).groups()).containsKey("5 to 9");
  }

  @Test
  void auditsOfACensusHaveCoverageAndNothingToEstimate() {
    Actor lead = authorisedAudit();

    DrawnFrom drawn =
        made.as(lead, () -> equality.drawnFrom(TRIANGULATED, today(), CountOf.LATEST))
            .orElseThrow();

    assertThat(drawn.everybody()).isTrue();
    assertThat(drawn.looked()).isPositive().isLessThanOrEqualTo(drawn.frame());
  }

  @Test
  void whoMayNotReadMeasuresMayNotReadThemByCharacteristic() {
    Actor administrator = made.somebody(Role.ADMINISTRATOR, Set.of());

    assertThatThrownBy(
            () ->
                made.as(
                    administrator,
                    () -> equality.byCharacteristic(TRIANGULATED, today(), CountOf.LATEST)))
        .isInstanceOf(NotAllowed.class);
  }
}
