/** The team manager's verdict on an audit, and the conversation that leads to it. */
package org.caseaudit.review;
