package org.caseaudit.finding;

import java.util.Optional;

/**
 * Which findings are asked for.
 *
 * @param team empty for all the reader answers for
 * @param template its code; empty for every audit
 */
public record FindingFilter(Optional<Long> team, String template, Quarters quarters) {}
