/**
 * Which cases are audited: the frame they are drawn from, the draw anybody can repeat from its
 * recorded seed, and the sample that came of it. Allocating a drawn case to an officer makes an
 * audit and is the {@code audit} package's.
 */
package org.caseaudit.sample;
