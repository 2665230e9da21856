package org.caseaudit.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shares a sample out among strata in proportion to their sizes, by largest remainder. Whole
 * numbers throughout, so it comes out the same everywhere.
 */
final class Shares {

  private Shares() {}

  /**
   * How many to draw from each stratum.
   *
   * @param sizes by the code of the stratum
   * @param total at most the sum of the sizes; with {@code oneEach} at least the number of strata
   *     that aren't empty
   * @param oneEach whether each stratum that isn't empty gets one, whatever its proportion
   */
  static SortedMap<String, Integer> of(Map<String, Integer> sizes, int total, boolean oneEach) {
    SortedMap<String, Integer> open = new TreeMap<>(sizes);
    open.values().removeIf(size -> size == 0);
    SortedMap<String, Integer> shares = new TreeMap<>();
    sizes.keySet().forEach(code -> shares.put(code, 0));
    int left = total;
    SortedMap<String, Integer> proportional = proportional(open, left);
    while (oneEach && proportional.containsValue(0)) {
      for (Entry<String, Integer> share : proportional.entrySet()) {
        if (share.getValue() == 0) {
          shares.put(share.getKey(), 1);
          open.remove(share.getKey());
          left--;
        }
      }
      proportional = proportional(open, left);
    }
    shares.putAll(proportional);
    return shares;
  }

  /** Ties go to the larger stratum, then to the one whose code comes first. */
  private static SortedMap<String, Integer> proportional(
      SortedMap<String, Integer> sizes, int total) {
    long all = sizes.values().stream().mapToLong(Integer::longValue).sum();
    SortedMap<String, Integer> shares = new TreeMap<>();
    int left = total;
    for (Entry<String, Integer> stratum : sizes.entrySet()) {
      int whole = (int) ((long) total * stratum.getValue() / all);
      shares.put(stratum.getKey(), whole);
      left -= whole;
    }
    List<Entry<String, Integer>> byRemainder = new ArrayList<>(sizes.entrySet());
    byRemainder.sort(
        Comparator.comparingLong((Entry<String, Integer> s) -> -((long) total * s.getValue() % all))
            .thenComparing(Entry.comparingByValue(Comparator.reverseOrder()))
            .thenComparing(Entry.comparingByKey()));
    byRemainder.stream()
        .limit(left)
        .forEach(stratum -> shares.merge(stratum.getKey(), 1, Integer::sum));
    return shares;
  }
}
