package org.caseaudit.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone in which days, months and quarters begin. */
public final class London {

  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private London() {}

  /** The day it is there at an instant. */
  public static LocalDate day(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }
}
