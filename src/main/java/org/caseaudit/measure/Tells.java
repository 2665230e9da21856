package org.caseaudit.measure;

/** What a figure says of what was counted. */
public enum Tells {
  /** So many of so many. */
  RATE,
  /** So much of so much: amounts in place of sheets. */
  SHARE,
  /** How many. */
  NUMBER,
  /** How many different answers. */
  KINDS,
  /** What the amounts come to. */
  SUM,
  /** So many for each of something else. */
  PER,
  /** How long, in years. */
  YEARS,
  /** How many of the steps were taken. */
  STEPS,
  /** How many of those asked replied. */
  RESPONSE
}
