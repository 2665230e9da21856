package org.caseaudit.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why a child who meets the criteria of a frame is left out of it. */
record Exclusion(Because because, LocalDate since) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /** The reasons there are; each says its words with a date. */
  enum Because {
    AUDITED("Audited on %s"),
    BEING_AUDITED("Being audited since %s"),
    DRAWN("Drawn on %s and not allocated yet");

    private final String words;

    Because(String words) {
      this.words = words;
    }
  }

  String words() {
    return because.words.formatted(DAY.format(since));
  }
}
