package org.caseaudit.audit;

/** A QA officer and how many audits they still have to submit. */
public record OfficerLoad(long id, String name, String username, long open) {}
