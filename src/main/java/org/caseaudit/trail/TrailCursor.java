package org.caseaudit.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseaudit.shared.Refused;

/** A place between two entries, which stays where it is while new ones are written. */
public record TrailCursor(Instant at, long id) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  static TrailCursor after(TrailEntry entry) {
    return new TrailCursor(entry.getAt(), entry.getId());
  }

  /** A cursor as an address wrote it. */
  public static TrailCursor of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw Refused.notFound("This page of the trail");
    }
    Instant at = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
    return new TrailCursor(at, Long.parseLong(matcher.group(2)));
  }

  /** As it stands in an address. */
  @Override
  public String toString() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
  }
}
