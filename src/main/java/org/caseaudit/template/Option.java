package org.caseaudit.template;

/**
 * One answer to choose from, or one allowed reason for not applicable. An exclusive option of a
 * multiple choice can't be combined with others. Guidance is empty when there is none.
 */
public record Option(String code, String label, String guidance, boolean exclusive) {

  public Option(String code, String label) {
    this(code, label, "", false);
  }
}
