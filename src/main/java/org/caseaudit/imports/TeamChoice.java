package org.caseaudit.imports;

/**
 * What a file calls a team, and which one is meant.
 *
 * @param words as the file has them; empty where it names none
 * @param team the id of the team; null while it isn't known
 * @param children how many children's cases it is about
 */
public record TeamChoice(String words, Long team, int children) {}
