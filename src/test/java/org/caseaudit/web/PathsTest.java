package org.caseaudit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/audits/1042/plan", "/measures/9-M2?period=2017-Q1", "/a?b=//c"})
  void aPathOfTheApplicationIsLocal(String target) {
    assertThat(Paths.isLocal(target)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "evil",
        " /audits",
        "/\t/evil.example",
        "/audits\r\nSet-Cookie: a=b"
      })
  void whatABrowserCouldTakeForAnotherSiteIsNot(String target) {
    assertThat(Paths.isLocal(target)).isFalse();
  }
}
