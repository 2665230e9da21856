package org.caseaudit.measure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.caseaudit.template.Kind;

/**
 * Some of what a figure was counted from, newest first.
 *
 * @param next where the next page begins; empty on the last one
 */
public record FactPage(List<Line> lines, Optional<Cursor> next) {

  public FactPage {
    lines = List.copyOf(lines);
  }

  /** The last line of a page: the next one begins after it. */
  public record Cursor(LocalDate countedOn, long fact) {

    /** Reads what {@link #toString} writes. */
    public static Cursor parse(String text) {
      int at = text.lastIndexOf('_');
      try {
        return new Cursor(
            LocalDate.parse(text.substring(0, Math.max(at, 0))),
            Long.parseLong(text.substring(at + 1)));
      } catch (DateTimeParseException | NumberFormatException e) {
        throw new IllegalArgumentException("“" + text + "” is not where a page begins.", e);
      }
    }

    @Override
    public String toString() {
      return countedOn + "_" + fact;
    }
  }

  /**
   * One sheet or item of it, one case, or one step, and what was made of it.
   *
   * @param fact what it is told apart by from other lines
   * @param sheet the number of the audit or entry; null where there is none
   * @param kind what kind of sheet it is; null where there is none
   * @param template the code of its template; empty where there is none
   * @param childReference null for what is about no child
   * @param title of the template, or what the step is called
   * @param item what the item is called; empty for the sheet as a whole
   * @param countedOn null for what hasn't happened
   * @param reason why it was left out, or what was found instead of a yes; may be empty
   * @param amount what it adds to a sum, in words; may be empty
   * @param answers what the verdict leans on
   */
  public record Line(
      long fact,
      Long sheet,
      Kind kind,
      String template,
      String childReference,
      String title,
      String item,
      LocalDate countedOn,
      Verdict.Outcome outcome,
      String reason,
      String amount,
      List<AnswerBehind> answers) {

    public Line {
      answers = List.copyOf(answers);
    }
  }

  /**
   * An answer a verdict leans on.
   *
   * @param item what the item it was given in is called; empty on the sheet itself
   * @param answer in words; empty if there is none
   * @param working how it was worked out, if it was
   */
  public record AnswerBehind(
      String question, String text, String item, String answer, String working) {}
}
