/** Who did what, when: written with what it tells of, never changed. Nothing depends on it. */
package org.caseaudit.trail;
