package org.caseaudit.measure;

import org.caseaudit.template.Expression;

/** When a sheet or item is left out of a count, and why in words. */
public record Exclusion(Expression when, String reason) {}
