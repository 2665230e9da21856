package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseaudit.user.Role;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** How much each officer has on their desk. */
@ApplicationScoped
class OfficerDesks {

  private static final int SOON_WEEKS = 2;

  @Inject private AuditRepository audits;
  @Inject private UserRepository users;

  /** Every QA officer, and whoever else has audits to submit, by name. */
  List<OfficerLoad> on(LocalDate today) {
    Map<Long, OfficerLoad> desks = new HashMap<>();
    users
        .enabledWith(Role.QA_OFFICER)
        .forEach(officer -> desks.put(officer.getId(), new OfficerLoad(officer, 0, 0, 0)));
    for (Object[] row : audits.desks(today, today.plusWeeks(SOON_WEEKS))) {
      User officer = users.find(number(row[0])).orElseThrow();
      desks.put(
          officer.getId(),
          new OfficerLoad(officer, number(row[1]), number(row[2]), number(row[3])));
    }
    return desks.values().stream()
        .sorted(Comparator.comparing(desk -> desk.officer().getName()))
        .toList();
  }

  /**
   * Those who have audits to submit but can't: their account is disabled, or they audit no more.
   */
  List<OfficerLoad> gone(LocalDate today) {
    return on(today).stream().filter(desk -> !desk.isAvailable()).toList();
  }

  private static long number(Object counted) {
    return ((Number) counted).longValue();
  }
}
