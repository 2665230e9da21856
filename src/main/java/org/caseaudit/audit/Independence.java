package org.caseaudit.audit;

import java.util.Optional;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.user.User;

/** Who is too near to a case to audit it: its worker, its manager, whoever manages its team. */
final class Independence {

  private Independence() {}

  /** Why this person can't audit this case, as the end of a sentence; nothing if they can. */
  static Optional<String> impairedBy(CaseRecord record, User person) {
    if (record.involves(person)) {
      return Optional.of("works on the case of " + record.getChildReference());
    }
    if (person.teamIds().contains(record.getTeam().getId())) {
      return Optional.of("manages the team of " + record.getChildReference());
    }
    return Optional.empty();
  }

  static boolean isGiven(CaseRecord record, User person) {
    return impairedBy(record, person).isEmpty();
  }
}
