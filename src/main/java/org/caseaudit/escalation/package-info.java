/**
 * What happens when an answer says that a child may be unsafe: who must acknowledge it, by when,
 * and what became of it. An escalation belongs to a sheet and outlives whatever happens to the
 * audit.
 */
package org.caseaudit.escalation;
