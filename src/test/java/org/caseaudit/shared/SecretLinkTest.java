package org.caseaudit.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLinkTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void noTwoAreAlike() {
    Set<String> secrets =
        IntStream.range(0, 1_000)
            .mapToObj(i -> SecretLink.make(random).secret())
            .collect(Collectors.toSet());
    assertThat(secrets).hasSize(1_000);
  }

  @Test
  void whatIsMadeIsWellFormedAndFitsAnAddress() {
    SecretLink link = SecretLink.make(random);
    assertThat(link.isWellFormed()).isTrue();
    assertThat(link.secret()).hasSize(39).matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
  }

  @Test
  void itCanBeTypedInCapitals() {
    SecretLink link = SecretLink.make(random);
    assertThat(SecretLink.typed(" " + link.secret().toUpperCase() + " ").digest())
        .isEqualTo(link.digest());
  }

  @Test
  void whatIsKeptDoesNotTellIt() {
    SecretLink link = SecretLink.make(random);
    assertThat(link.digest()).hasSize(64).doesNotContain(link.secret().substring(0, 4) + "-");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "x", "abcd-efgh", "../../etc/passwd"})
  void anythingElseIsNone(String typed) {
    assertThat(SecretLink.typed(typed).isWellFormed()).isFalse();
  }
}
