package org.caseaudit.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caseaudit.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"ola@example.org", "o.l-a+qa@mail.example.gov.uk", "o'hara@example.org"})
  void anAddressIsTakenAsItIs(String address) {
    assertThat(EmailAddress.typed(" " + address + " ")).contains(address);
  }

  @Test
  void nothingIsNoAddress() {
    assertThat(EmailAddress.typed("  ")).isEmpty();
    assertThat(EmailAddress.typed(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ola",
        "ola@",
        "ola@localhost",
        "ola@@example.org",
        "ola@example..org",
        "ola@example.org, b@example.org",
        "ola@example.org\r\nBcc: b@example.org",
        "Ola <ola@example.org>",
        "\"x y\"@example.org",
        "ola@-example.org"
      })
  void anythingElseIsRefused(String address) {
    assertThatThrownBy(() -> EmailAddress.typed(address)).isInstanceOf(Refused.class);
  }
}
