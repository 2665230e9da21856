/** What the Service Improvement Board sees: the plan's statements with their figures. */
package org.caseaudit.board;
