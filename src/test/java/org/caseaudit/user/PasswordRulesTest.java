package org.caseaudit.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules();

  @Test
  void fewWordsAreAGoodPassword() {
    assertThat(rules.problemWith("velvet otter lantern", "ola")).isEmpty();
  }

  @Test
  void elevenCharactersAreTooFew() {
    assertThat(rules.problemWith("velvet-otte", "ola"))
        .hasValueSatisfying(problem -> assertThat(problem).contains("at least 12"));
  }

  @Test
  void aCharacterOutsideTheBasicPlaneCountsOnce() {
    assertThat(rules.problemWith("🦦".repeat(11), "ola")).isPresent();
  }

  @Test
  void upTo128CharactersAreAllowed() {
    String longest = "velvet otter lantern ".repeat(7).substring(0, 128);

    assertThat(rules.problemWith(longest, "ola")).isEmpty();
    assertThat(rules.problemWith(longest + "!", "ola")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Password1234", "qwertyuiop123", "Safeguarding1", "aaaaaaaaaaaaaaaa"})
  void whatEverybodyTriesFirstIsRefused(String common) {
    assertThat(rules.problemWith(common, "ola"))
        .hasValueSatisfying(problem -> assertThat(problem).contains("one of the first"));
  }

  @Test
  void thePasswordMustNotContainTheUsername() {
    assertThat(rules.problemWith("my Name is MARGARET here", " Margaret "))
        .hasValueSatisfying(problem -> assertThat(problem).contains("username"));
  }

  @Test
  void noPasswordIsTooShort() {
    assertThat(rules.problemWith(null, "ola")).isPresent();
  }
}
