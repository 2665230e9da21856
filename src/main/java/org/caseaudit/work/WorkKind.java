package org.caseaudit.work;

/**
 * One kind of work in the words of messages and calendars, which leave the application: never a
 * word about a child.
 *
 * @param one what one of it is called: "audit to do"
 * @param many what several are called: "audits to do"
 * @param due what a calendar says on the day: "Audit due"
 */
public record WorkKind(String one, String many, String due) {

  /** For a source that gives its work no name of its own. */
  static final WorkKind OTHER =
      new WorkKind("other thing to do", "other things to do", "Something due");

  /** With their number: "1 audit to do", "3 audits to do". */
  public String counted(long number) {
    return number + " " + (number == 1 ? one : many);
  }
}
