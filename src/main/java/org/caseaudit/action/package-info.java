/**
 * What becomes of what an audit found: actions that are done and checked, what the service learns,
 * and telling the family.
 */
package org.caseaudit.action;
