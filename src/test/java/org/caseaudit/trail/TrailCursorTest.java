package org.caseaudit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.caseaudit.shared.Refused;
import org.junit.jupiter.api.Test;

class TrailCursorTest {

  @Test
  void isWrittenIntoAnAddressAndReadFromIt() {
    TrailCursor cursor = new TrailCursor(Instant.parse("2017-03-01T09:00:00.123456Z"), 42);

    assertThat(TrailCursor.of(cursor.toString())).isEqualTo(cursor);
  }

  @Test
  void nonsenseIsNoPlaceInTheTrail() {
    assertThatThrownBy(() -> TrailCursor.of("1 OR 1=1")).isInstanceOf(Refused.class);
  }
}
