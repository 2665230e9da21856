package org.caseaudit.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** How good the auditing itself is. */
@Guarded
@Transactional
@ApplicationScoped
public class QualityService {

  @Inject private ModerationRepository moderations;

  /** The double ratings moderated within a time, both days included, the latest first. */
  @Requires(Permission.READ_QUALITY)
  public List<DoubleRating> ratings(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw Refused.invalid("A period can't end before it begins.");
    }
    return moderations.within(from, until);
  }
}
