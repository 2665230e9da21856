/**
 * What the auditor found in one case: an answer sheet with an officer, a date and a way to be
 * final.
 */
package org.caseaudit.audit;
