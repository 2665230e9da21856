package org.caseaudit.caseload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseaudit.user.Team;

/** The columns of a caseload file. */
enum Column {
  CHILD_REFERENCE(CaseRecord.REFERENCE_LENGTH, true),
  PLAN_STATUS(40, true),
  TEAM(Team.LONGEST_CODE, true),
  WORKER(CaseRecord.WORKER_LENGTH, false),
  MANAGER(CaseRecord.WORKER_LENGTH, false),
  OPENED_ON(40, true),
  CLOSED_ON(40, false),
  AGE(40, false),
  GENDER(CaseRecord.GENDER_LENGTH, false),
  UASC(40, false),
  DISABILITY(40, false),
  LANGUAGE(CaseRecord.LANGUAGE_LENGTH, false),
  LEGAL_STATUS(CaseRecord.LEGAL_STATUS_LENGTH, false);

  private final int maxLength;
  private final boolean required;

  Column(int maxLength, boolean required) {
    this.maxLength = maxLength;
    this.required = required;
  }

  /** As it is written in the file's first line. */
  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  int maxLength() {
    return maxLength;
  }

  boolean required() {
    return required;
  }

  /** Reads a heading, however it is capitalised and with blanks or hyphens for underscores. */
  static Optional<Column> find(String heading) {
    String plain = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    return Arrays.stream(values()).filter(column -> column.heading().equals(plain)).findFirst();
  }

  static List<String> headings() {
    return Arrays.stream(values()).map(Column::heading).toList();
  }
}
