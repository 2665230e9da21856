package org.caseaudit.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;
import org.junit.jupiter.api.Test;

/** What a note to a child or family says, and what it must not. */
class FamilyNoteWordsTest {

  private static final LocalDate TODAY = LocalDate.of(2017, 5, 2);
  private static final Voice CHILD =
      new Voice("c", "The child or young person", "I want to live nearer to my friends.", false);

  private static RemedialAction action(String what, boolean fromFamily) {
    return new RemedialAction(
        null,
        new ActionAsked(
            "a1", what, "Social worker", TODAY.plusDays(7), null, null, null, null, fromFamily),
        TODAY);
  }

  private static String note(NoteStyle style, Voice to, RemedialAction... actions) {
    return FamilyNoteWords.of(style, to, List.of(actions), "");
  }

  @Test
  void theirOwnWordsAreQuoted() {
    assertThat(note(NoteStyle.CHILD, CHILD)).contains("“I want to live nearer to my friends.”");
  }

  @Test
  void whoeverMayNotBeQuotedIsNotQuoted() {
    Voice unquoted = new Voice("m", "Mother", "", false);
    assertThat(note(NoteStyle.ADULT, unquoted)).contains("not here").doesNotContain("“");
  }

  @Test
  void onlyWhatIsDoneBecauseOfThemIsInIt() {
    assertThat(
            note(
                NoteStyle.ADULT,
                CHILD,
                action("Look for a placement nearer by", true),
                action("Train the team in chronologies", false)))
        .contains("This will be done by 9 May 2017: Look for a placement nearer by")
        .doesNotContain("chronologies");
  }

  @Test
  void whatWasDoneAndCheckedIsSaidToBeDone() {
    RemedialAction done = action("Look for a placement nearer by", true);
    User worker =
        new User() {
          @Override
          public Long getId() {
            return 1L;
          }
        };
    User checker =
        new User() {
          @Override
          public Long getId() {
            return 2L;
          }
        };
    done.sayDone(TODAY, "Found.", worker, TODAY);
    done.accept(checker, TODAY);
    assertThat(note(NoteStyle.CHILD, CHILD, done)).contains("Done: Look for a placement nearer by");
  }

  @Test
  void whyNothingChangesIsSaid() {
    assertThat(FamilyNoteWords.of(NoteStyle.ADULT, CHILD, List.of(), "It is in the plan already."))
        .contains("decided not to change anything", "It is in the plan already.");
  }

  @Test
  void theVersionForChildrenIsInShorterSentences() {
    assertThat(note(NoteStyle.CHILD, CHILD)).startsWith("Hello,").contains("any adult you trust");
  }

  @Test
  void aNoteThatNamesTheChildsReferenceIsRefused() {
    assertThatThrownBy(() -> FamilyNote.acceptable("About CL-0042.", "CL-0042"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("reference");
  }
}
