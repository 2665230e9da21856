package org.caseaudit.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseaudit.sample.SampledCase;
import org.caseaudit.user.User;

/** Shares cases out so that every officer ends up with about as much to do as the others. */
final class ShareOut {

  private ShareOut() {}

  /**
   * An officer for each case, by ids: in the order drawn, whoever has least to do and is far enough
   * from the case. A case every officer is too near to gets none.
   *
   * @param load how many audits each officer has to do already, by account
   */
  static Map<Long, Long> evenly(
      List<SampledCase> cases, List<User> officers, Map<Long, Long> load) {
    Map<Long, Long> todo = new HashMap<>(load);
    Map<Long, Long> shared = new LinkedHashMap<>();
    for (SampledCase drawn : cases) {
      officers.stream()
          .filter(officer -> Independence.isGiven(drawn.getCaseRecord(), officer))
          .min(Comparator.comparingLong(officer -> todo.getOrDefault(officer.getId(), 0L)))
          .ifPresent(
              officer -> {
                shared.put(drawn.getId(), officer.getId());
                todo.merge(officer.getId(), 1L, Long::sum);
              });
    }
    return shared;
  }
}
