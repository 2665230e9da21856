package org.caseaudit.review;

import java.time.LocalDate;

/**
 * Two people's grades of one case, and the one that was agreed.
 *
 * @param auditor the account of the first auditor
 */
public record DoubleRating(
    long audit,
    String childReference,
    String template,
    long auditor,
    String auditorName,
    String first,
    String second,
    String agreed,
    LocalDate on) {}
