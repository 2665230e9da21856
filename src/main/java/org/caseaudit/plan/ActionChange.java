package org.caseaudit.plan;

import java.time.LocalDate;
import org.caseaudit.shared.Refused;

/**
 * What somebody wants an action's progress to be.
 *
 * @param doneOn null unless it is completed
 * @param comment empty for none
 */
public record ActionChange(Rag rag, LocalDate doneOn, String comment) {

  public static final int LONGEST_COMMENT = 4_000;

  public ActionChange {
    comment = comment == null ? "" : comment.strip();
    if (rag == null) {
      throw Refused.invalid("Choose a rating.");
    }
    if (comment.length() > LONGEST_COMMENT) {
      throw Refused.invalid(
          "A comment has at most "
              + LONGEST_COMMENT
              + " characters; this one has "
              + comment.length()
              + ".");
    }
    if (comment.indexOf('\0') >= 0) {
      throw Refused.invalid("The comment has a character that can't be stored (NUL).");
    }
  }
}
