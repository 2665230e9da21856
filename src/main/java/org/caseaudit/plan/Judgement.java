package org.caseaudit.plan;

/**
 * What the inspection made of one area.
 *
 * @param ref the inspection report's own numbering, such as {@code 2.1}
 */
public record Judgement(String ref, String area, String judgement) {}
