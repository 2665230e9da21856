package org.caseaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.caseaudit.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionProgressTest {
  private static final Instant NOW = Instant.parse("2017-03-01T10:00:00Z");
  private static final LocalDate DONE = LocalDate.parse("2017-02-20");

  private final ActionProgress action = new ActionProgress("1.4");

  private ActionUpdate update(Rag rag, LocalDate doneOn, String comment) {
    return action.update(new ActionChange(rag, doneOn, comment), null, NOW);
  }

  @Test
  void anActionIsNotRatedUntilSomebodyRatesIt() {
    assertThat(action.getRag()).isEqualTo(Rag.NOT_RATED);
    assertThat(action.getDoneOn()).isNull();
  }

  @Test
  void anUpdateKeepsWhatWasBeforeAndAfter() {
    update(Rag.GREEN, null, "Begun.");
    ActionUpdate update = update(Rag.BLUE, DONE, "Signed off.");

    assertThat(update.getRagBefore()).isEqualTo(Rag.GREEN);
    assertThat(update.getRagAfter()).isEqualTo(Rag.BLUE);
    assertThat(update.getDoneBefore()).isNull();
    assertThat(update.getDoneAfter()).isEqualTo(DONE);
    assertThat(update.getComment()).isEqualTo("Signed off.");
    assertThat(update.getMadeAt()).isEqualTo(NOW);
  }

  @Test
  void greenNeedsNoExplanation() {
    assertThat(update(Rag.GREEN, null, "").getComment()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Rag.class,
      names = {"RED", "AMBER"})
  void aProblemNeedsAComment(Rag problem) {
    assertThatThrownBy(() -> update(problem, null, " "))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Say in a comment why it is " + problem.label());
  }

  @Test
  void blueNeedsTheDayOnWhichItWasDone() {
    assertThatThrownBy(() -> update(Rag.BLUE, null, "Done."))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("on which day");
  }

  @Test
  void nothingIsDoneTomorrow() {
    assertThatThrownBy(() -> update(Rag.BLUE, LocalDate.parse("2017-03-02"), "Done."))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("can't lie ahead");
  }

  @Test
  void onlyBlueHasADayOnWhichItWasDone() {
    assertThatThrownBy(() -> update(Rag.GREEN, DONE, "Almost."))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Only a completed action");
  }

  @Test
  void openingACompletedActionAgainNeedsAReason() {
    update(Rag.BLUE, DONE, "");

    assertThatThrownBy(() -> update(Rag.GREEN, null, ""))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("open again");
    assertThat(update(Rag.GREEN, null, "Two templates are missing.").getDoneAfter()).isNull();
    assertThat(action.getDoneOn()).isNull();
  }

  @Test
  void aCommentAloneChangesNoRating() {
    update(Rag.GREEN, null, "");
    ActionUpdate comment = update(Rag.GREEN, null, "Met the forum.");

    assertThat(comment.isRating()).isFalse();
    assertThat(action.getRag()).isEqualTo(Rag.GREEN);
  }

  @Test
  void anUpdateThatChangesAndSaysNothingIsRefused() {
    update(Rag.GREEN, null, "");

    assertThatThrownBy(() -> update(Rag.GREEN, null, ""))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Nothing would change");
  }

  @Test
  void theDayOnWhichItWasDoneCanBeCorrected() {
    update(Rag.BLUE, DONE, "");
    ActionUpdate correction = update(Rag.BLUE, DONE.plusDays(1), "The minutes say so.");

    assertThat(correction.isRating()).isFalse();
    assertThat(correction.getDoneBefore()).isEqualTo(DONE);
    assertThat(action.getDoneOn()).isEqualTo(DONE.plusDays(1));
  }

  @Test
  void aCommentIsNoLongerThanCanBeStored() {
    String tooLong = "x".repeat(ActionChange.LONGEST_COMMENT + 1);

    assertThatThrownBy(() -> new ActionChange(Rag.GREEN, null, tooLong))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("at most 4000");
  }

  @Test
  void theTrailTellsARatingFromAComment() {
    ActionChanged rated = ActionChanged.by(update(Rag.BLUE, DONE, "Signed off."));
    ActionChanged said = ActionChanged.by(update(Rag.BLUE, DONE, "Filed."));

    assertThat(rated.did()).isEqualTo("rated the action");
    assertThat(rated.before()).isEqualTo("Not rated");
    assertThat(rated.after()).isEqualTo("Blue, done on 20 February 2017");
    assertThat(rated.reason()).isEqualTo("Signed off.");
    assertThat(said.did()).isEqualTo("commented on the action");
    assertThat(said.after()).isEqualTo("Filed.");
  }
}
