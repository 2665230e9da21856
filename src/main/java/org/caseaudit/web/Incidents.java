package org.caseaudit.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;

/** Names a failure, so that what a user quotes can be found in the log. */
public final class Incidents {

  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Incidents() {}

  /** Logs a failure with its stack and returns the number to show instead of it. */
  public static String report(Logger log, Throwable failure) {
    StringBuilder incident = new StringBuilder(LENGTH);
    RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> incident.append(LETTERS.charAt(i)));
    log.log(Level.ERROR, "Incident " + incident, failure);
    return incident.toString();
  }
}
