/**
 * What a manager's audits found: by question and by theme, quarter by quarter, the weakest first,
 * compared with the service and with the time before, down to the audits.
 */
package org.caseaudit.finding;
