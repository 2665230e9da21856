package org.caseaudit.review;

import org.caseaudit.audit.Audit;
import org.caseaudit.sheet.OpenedSheet;

/** Two audits of one case that knew nothing of each other, with their answers. */
public record TwoAudits(
    Audit first, OpenedSheet firstSheet, Audit second, OpenedSheet secondSheet) {}
