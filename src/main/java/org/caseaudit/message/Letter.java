package org.caseaudit.message;

/**
 * A message as it leaves the application.
 *
 * @param id the same however often it is sent, so that who gets it twice can tell
 */
public record Letter(String id, String to, String subject, String text) {}
