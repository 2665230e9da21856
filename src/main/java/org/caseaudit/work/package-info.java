/**
 * What each person has to do next. Whoever makes work says so through a {@link
 * org.caseaudit.work.WorkSource}; the page and the messages gather it.
 */
package org.caseaudit.work;
