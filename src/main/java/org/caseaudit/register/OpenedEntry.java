package org.caseaudit.register;

import org.caseaudit.sheet.OpenedSheet;

/**
 * An entry with its answers.
 *
 * @param mine whether the one looking at it fills it in now
 * @param keptBy the name of the one who fills it in, or did so last
 */
public record OpenedEntry(RegisterEntry entry, OpenedSheet sheet, boolean mine, String keptBy) {}
