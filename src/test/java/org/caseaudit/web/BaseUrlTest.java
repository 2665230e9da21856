package org.caseaudit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

  @Test
  void linksLeadWhereTheInstallationSays() {
    BaseUrl url = new BaseUrl(Map.of("CASEAUDIT_BASE_URL", "https://audit.example.org/ "));

    assertThat(url.of("/audits/1")).isEqualTo("https://audit.example.org/audits/1");
    assertThat(url.host()).isEqualTo("audit.example.org");
    assertThat(url.isGiven()).isTrue();
  }

  @Test
  void elseToThisMachine() {
    BaseUrl url = new BaseUrl(Map.of("CASEAUDIT_PORT", "8230"));

    assertThat(url.of("/")).isEqualTo("http://localhost:8230/");
    assertThat(url.isGiven()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit.example.org",
        "javascript:alert(1)",
        "https://audit.example.org?x=1",
        "https://a b",
        "https://x\r\nBcc: y"
      })
  void whatIsNoAddressIsRefused(String given) {
    assertThatThrownBy(() -> BaseUrl.said(Map.of("CASEAUDIT_BASE_URL", given)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CASEAUDIT_BASE_URL");
  }
}
