package org.caseaudit.register;

import java.util.Objects;
import org.caseaudit.template.AnswerValue;

/**
 * An answer and what is said beside it.
 *
 * @param note may be null, which becomes empty
 */
public record Given(AnswerValue value, String note) {

  public Given {
    note = note == null ? "" : note.strip();
  }

  /** All of it in one string, unlike that of any other. */
  String plain() {
    return String.join("\u0000", value.state(), Objects.toString(value.plain(), ""), note);
  }
}
