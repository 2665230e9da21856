package org.caseaudit.register;

/**
 * How many were asked and how many replied.
 *
 * @param strand of a round; empty for all of them
 * @param invited links made, and replies on paper
 */
public record Responses(String strand, long invited, long replied) {}
