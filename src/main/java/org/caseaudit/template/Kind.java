package org.caseaudit.template;

import java.util.Locale;

/** What an answer sheet of a template is. */
public enum Kind {
  AUDIT,
  REGISTER,
  CONSULTATION;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Kind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
