package org.caseaudit.imports;

import java.util.Arrays;
import java.util.Locale;

/** What a list can say of a child's case. */
enum CaseField {
  CHILD_REFERENCE,
  PLAN_STATUS,
  TEAM,
  WORKER,
  MANAGER,
  OPENED_ON,
  CLOSED_ON,
  AGE,
  /** Ages are worked out from it while its row is read; it is kept nowhere. */
  DATE_OF_BIRTH,
  GENDER,
  UASC,
  DISABILITY,
  LANGUAGE,
  LEGAL_STATUS,
  LATEST_BY;

  /** As a profile writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static CaseField of(String word) {
    return Arrays.stream(values())
        .filter(field -> field.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No field of a case is called " + word));
  }
}
