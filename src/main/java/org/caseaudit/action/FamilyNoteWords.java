package org.caseaudit.action;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Composes the first wording of a note to somebody who told an audit what they think: what they
 * said, as far as they may be quoted, and what changes. Nobody else's words are in it: a parent
 * does not read what the child said, nor the child what a parent said.
 */
final class FamilyNoteWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final boolean child;

  private FamilyNoteWords(NoteStyle style) {
    this.child = style == NoteStyle.CHILD;
  }

  /**
   * The whole note.
   *
   * @param actions those of the audit that aren't withdrawn
   * @param nothingBecause why nothing changes, if the audit says so; else empty
   */
  static String of(NoteStyle style, Voice to, List<RemedialAction> actions, String nothingBecause) {
    FamilyNoteWords words = new FamilyNoteWords(style);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.thanks());
    paragraphs.add(words.said(to));
    paragraphs.addAll(words.did(actions, nothingBecause));
    paragraphs.add(words.ending());
    return String.join("\n\n", paragraphs);
  }

  private String thanks() {
    return child
        ? "Hello,\n\nThank you for telling us what you think about the help you get."
        : "Thank you for telling us what you think about the help your family gets.";
  }

  private String said(Voice to) {
    if (to.said().isEmpty()) {
      return child
          ? "You said: you would rather not have your words written down, so we have not."
          : "You said: you asked us not to write down your words, so they are not here.";
    }
    return "You said:\n“" + to.said() + "”";
  }

  /** What is done because of the family; where nobody said which actions are, all of them. */
  private List<String> did(List<RemedialAction> actions, String nothingBecause) {
    if (!nothingBecause.isEmpty()) {
      return List.of(
          "We did: we thought about it and decided not to change anything, because:\n"
              + nothingBecause);
    }
    List<RemedialAction> because = actions.stream().filter(RemedialAction::isFromFamily).toList();
    if (because.isEmpty()) {
      return List.of("We did: we have read what you said. We will tell you what comes of it.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("We did:");
    because.forEach(action -> lines.add("- " + line(action)));
    return List.of(String.join("\n", lines));
  }

  private String line(RemedialAction action) {
    return switch (action.getStatus()) {
      case DONE -> (child ? "Done: " : "This was done: ") + action.getWhat();
      case SAID_DONE ->
          (child ? "Done, and somebody is checking it: " : "Done, and being checked: ")
              + action.getWhat();
      case IN_PROGRESS, GIVEN_BACK ->
          (child ? "We are doing this now: " : "We are working on this: ") + action.getWhat();
      default ->
          (child ? "We are going to do this" : "This will be done")
              + by(action.getDueOn())
              + ": "
              + action.getWhat();
    };
  }

  private static String by(LocalDate due) {
    return due == null ? "" : " by " + DAY.format(due);
  }

  private String ending() {
    return child
        ? "If this is not what you meant, or you want to say more, tell any adult you trust. We"
            + " want to know."
        : "If this is not what you meant, or you would like to say more, please tell us. You can"
            + " also complain, and we will explain how.";
  }
}
