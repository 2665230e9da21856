package org.caseaudit.action;

import java.util.List;

/**
 * An action as one person sees it.
 *
 * @param maySteer whether they may name an owner, move the day it is due, withdraw it
 * @param mayWork whether they may say how it is going
 * @param mayCheck whether they may check it now
 * @param history newest first
 */
public record OpenedAction(
    RemedialAction action,
    boolean maySteer,
    boolean mayWork,
    boolean mayCheck,
    List<RemedialUpdate> history) {}
