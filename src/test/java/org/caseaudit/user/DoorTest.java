package org.caseaudit.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/people",
        "/people/12",
        "/api",
        "/api/sheets/1",
        "/api/session",
        "/password",
        "/sign-in/x",
        "/sign-in.xhtml",
        "/pages/sign-in.xhtml",
        "/jakarta.faces.resource",
        "/anything-somebody-adds-later"
      })
  void nobodyComesInUnnamed(String path) {
    assertThat(Door.of(path).isOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/first-start",
        "/api/sign-in",
        "/jakarta.faces.resource/case-audit.css",
        "/favicon.ico"
      })
  void whatLeadsToSigningInIsOpen(String path) {
    assertThat(Door.of(path).isOpen()).isTrue();
  }

  @Test
  void aPasswordChosenByAnotherOpensTheWayToAnOwnOneOnly() {
    assertThat(Door.of("/password").isBeforeOwnPassword()).isTrue();
    assertThat(Door.of("/sign-out").isBeforeOwnPassword()).isTrue();
    assertThat(Door.of("/").isBeforeOwnPassword()).isFalse();
    assertThat(Door.of("/api/sheets/1").isBeforeOwnPassword()).isFalse();
  }
}
