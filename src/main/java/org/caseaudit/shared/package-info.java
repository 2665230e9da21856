/** The few types every feature uses: identity, events, refusals, the clock. Knows no feature. */
package org.caseaudit.shared;
