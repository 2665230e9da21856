package org.caseaudit.sample;

/** Of the children of one plan type in one team, how many a programme has audited. */
public record Covered(String team, String planType, int audited, int children) {}
