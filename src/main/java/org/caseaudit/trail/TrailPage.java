package org.caseaudit.trail;

import java.util.List;

/**
 * Some entries, newest first.
 *
 * @param older where the next page begins; null when this is the last
 */
public record TrailPage(List<TrailEntry> entries, TrailCursor older) {}
