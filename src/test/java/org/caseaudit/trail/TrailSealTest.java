package org.caseaudit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

class TrailSealTest {

  private static final Instant NOW = Instant.parse("2017-03-01T09:00:00Z");
  private static final Actor OFFICER =
      new Actor(7, "ola", "Ola", Set.of(Role.QA_OFFICER), Set.of());

  private final TrailSeal sealer = new TrailSeal("a key");

  private record Answered(String before, String after) implements DomainEvent {
    @Override
    public Subject subject() {
      return Subject.of("sheet", 12);
    }

    @Override
    public String did() {
      return "answered";
    }
  }

  private TrailEntry entry(String before, String after, TrailEntry last) {
    TrailEntry entry = new TrailEntry(NOW, OFFICER, new Answered(before, after));
    entry.follow(last, sealer);
    return entry;
  }

  @Test
  void anEntryFollowsTheOneItWasWrittenAfter() {
    TrailEntry first = entry(null, "Yes", null);
    TrailEntry second = entry("Yes", "No", first);

    assertThat(first.follows(null, sealer)).isTrue();
    assertThat(second.follows(first, sealer)).isTrue();
  }

  @Test
  void anEntryThatTookTheSecondPlaceDoesNotFollowWhenTheFirstIsRemoved() {
    TrailEntry first = entry(null, "Yes", null);
    TrailEntry second = entry("Yes", "No", first);

    assertThat(second.follows(null, sealer)).isFalse();
  }

  @Test
  void anEntryDoesNotFollowAnotherThatWasPutInPlaceOfTheFirst() {
    TrailEntry first = entry(null, "Yes", null);
    TrailEntry second = entry("Yes", "No", first);
    TrailEntry forged = entry(null, "Partly", null);

    assertThat(second.follows(forged, sealer)).isFalse();
  }

  @Test
  void textMovedFromOneFieldToTheNextIsNoticed() {
    assertThat(sealer.of(entry("ab", "c", null), ""))
        .isNotEqualTo(sealer.of(entry("a", "bc", null), ""));
  }

  @Test
  void nobodyElsesKeyMakesTheSameSeal() {
    TrailEntry entry = entry(null, "Yes", null);

    assertThat(entry.follows(null, new TrailSeal("another key"))).isFalse();
  }
}
