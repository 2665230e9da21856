package org.caseaudit.measure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps small groups from being looked through: a group too small to show is hidden, and when it is
 * the only one, the next smallest with it, so that nobody finds it by subtracting from the whole.
 */
final class Guarding {

  private Guarding() {}

  /**
   * The counts that may be shown; empty for those that may not.
   *
   * @param tooFew the smallest denominator that is shown
   */
  static Map<String, Optional<Count>> guard(Map<String, Count> counts, long tooFew) {
    Map<String, Optional<Count>> guarded = new LinkedHashMap<>();
    counts.forEach(
        (group, count) ->
            guarded.put(group, Optional.of(count).filter(it -> !isSmall(it, tooFew))));
    long hidden = counts.values().stream().filter(count -> isSmall(count, tooFew)).count();
    if (hidden == 1) {
      counts.entrySet().stream()
          .filter(each -> each.getValue().of() >= tooFew)
          .min(Comparator.comparingLong(each -> each.getValue().of()))
          .ifPresent(next -> guarded.put(next.getKey(), Optional.empty()));
    }
    return guarded;
  }

  /** Nobody at all gives nobody away. */
  private static boolean isSmall(Count count, long tooFew) {
    return count.of() > 0 && count.of() < tooFew;
  }
}
