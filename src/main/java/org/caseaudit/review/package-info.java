/**
 * The team manager's verdict on an audit, the conversation that leads to it, and who has what to
 * do.
 */
package org.caseaudit.review;
