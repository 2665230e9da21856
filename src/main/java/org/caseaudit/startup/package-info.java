/**
 * Brings an installation up, one step after the other, or says in one sentence why it can't.
 *
 * <p>{@link org.caseaudit.startup.Installation} is the list of steps; the other classes are one
 * step each. This package may use every other one, and none uses it.
 */
package org.caseaudit.startup;
