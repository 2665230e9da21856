package org.caseaudit.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a first reading gathers about children for the second: when they were born, and days to look
 * back to. It lives as long as the reading and no longer.
 */
final class LookBack {

  private final Map<String, LocalDate> births = new HashMap<>();
  private final Map<String, TreeSet<LocalDate>> days = new HashMap<>();
  private final Map<String, LocalDate> earliest = new HashMap<>();

  void born(String child, LocalDate day) {
    births.put(child, day);
  }

  Optional<LocalDate> birth(String child) {
    return Optional.ofNullable(births.get(child));
  }

  void day(String child, LocalDate day, boolean counts) {
    earliest.merge(child, day, (a, b) -> a.isBefore(b) ? a : b);
    if (counts) {
      days.computeIfAbsent(child, any -> new TreeSet<>()).add(day);
    }
  }

  /** The latest day that counts, up to another. */
  Optional<LocalDate> latest(String child, LocalDate upTo) {
    return Optional.ofNullable(days.get(child)).map(all -> all.floor(upTo));
  }

  Optional<LocalDate> earliest(String child) {
    return Optional.ofNullable(earliest.get(child));
  }
}
