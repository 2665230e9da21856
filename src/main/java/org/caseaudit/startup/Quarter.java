package org.caseaudit.startup;

import java.time.LocalDate;

/**
 * A quarter of the demonstration.
 *
 * @param drawnOn when its samples are drawn
 * @param plans how many written plans are audited
 * @param quality how good the work then is, from 0 to 1
 */
record Quarter(String name, LocalDate drawnOn, int plans, double quality) {}
