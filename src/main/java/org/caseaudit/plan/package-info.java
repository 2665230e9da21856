/** What was recommended and promised: the improvement plan, in its own words. */
package org.caseaudit.plan;
