package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void aWordThatIsReplacedIsLeftOutAndPutIn() {
    assertThat(shown("The child was seen alone", "The child was met alone"))
        .isEqualTo("The child was [-seen-]{+met+} alone");
  }

  @Test
  void wordsThatAreReplacedTogetherAreShownTogether() {
    assertThat(shown("Was the plan clear?", "Was every action clear?"))
        .isEqualTo("Was [-the plan-]{+every action+} clear?");
  }

  @Test
  void whatWasNotSaidBeforeIsPutIn() {
    assertThat(shown("", "Look at the notes")).isEqualTo("{+Look at the notes+}");
  }

  @Test
  void whatIsNotSaidAnyMoreIsLeftOut() {
    assertThat(shown("Look at the notes", "")).isEqualTo("[-Look at the notes-]");
  }

  @Test
  void theSameIsKept() {
    assertThat(shown("The same", "The same")).isEqualTo("The same");
  }

  @Test
  void bothTextsCanBeReadOffAgain() {
    String before = "Look at visits, strategy; not at the plan (2016).";
    String after = "Look at the visits, and at strategy: not only at a plan (2017).";

    assertThat(read(before, after, Words.Fate.PUT_IN)).isEqualTo(before);
    assertThat(read(before, after, Words.Fate.LEFT_OUT)).isEqualTo(after);
  }

  @Test
  void veryLongTextsAreReplacedWhole() {
    String before = "a ".repeat(2000);
    String after = "b ".repeat(2000);

    assertThat(Words.between(before, after)).hasSize(2);
  }

  private static String read(String before, String after, Words.Fate without) {
    return Words.between(before, after).stream()
        .filter(words -> words.fate() != without)
        .map(Words::text)
        .collect(Collectors.joining());
  }

  private static String shown(String before, String after) {
    return Words.between(before, after).stream()
        .map(
            words ->
                switch (words.fate()) {
                  case KEPT -> words.text();
                  case LEFT_OUT -> "[-" + words.text() + "-]";
                  case PUT_IN -> "{+" + words.text() + "+}";
                })
        .collect(Collectors.joining());
  }
}
