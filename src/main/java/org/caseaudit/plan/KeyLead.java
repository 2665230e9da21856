package org.caseaudit.plan;

/**
 * A post and who held it when the plan was written.
 *
 * @param holder initials
 */
public record KeyLead(String job, String holder) {}
