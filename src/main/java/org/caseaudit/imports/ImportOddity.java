package org.caseaudit.imports;

/** Something out of the ordinary that was taken all the same, and how often. */
public record ImportOddity(String sheet, String words, int times) {}
