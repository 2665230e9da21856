package org.caseaudit.audit;

import org.caseaudit.user.User;

/** A QA officer and how many audits they still have to submit. */
public record OfficerLoad(User officer, long open) {}
