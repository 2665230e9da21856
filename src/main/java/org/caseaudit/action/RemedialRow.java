package org.caseaudit.action;

import java.time.LocalDate;

/**
 * An action in a list.
 *
 * @param due null if nobody named a day
 * @param audit the number of the audit it is from
 * @param ownerId 0 if nobody with an account has it
 * @param saidDoneBy 0 if nobody said that it was done
 * @param managersOwn whether a manager of the child's team owns it or said that it was done, so
 *     that somebody else has to check it
 */
public record RemedialRow(
    long id,
    String what,
    String childReference,
    String team,
    String owner,
    boolean ownerSettled,
    LocalDate due,
    RemedialAction.Status status,
    String priority,
    String serves,
    boolean fromFamily,
    long audit,
    LocalDate raisedOn,
    LocalDate doneOn,
    LocalDate checkedOn,
    long ownerId,
    long saidDoneBy,
    boolean managersOwn) {

  /** Whether it should have been done by this day and was not said to be. */
  public boolean isOverdue(LocalDate today) {
    return status.isWithOwner() && due != null && due.isBefore(today);
  }

  /** Whether it will be overdue within days. */
  public boolean isDueSoon(LocalDate today) {
    return status.isWithOwner()
        && due != null
        && !due.isBefore(today)
        && !due.isAfter(today.plusDays(RemedialFilter.SOON_DAYS));
  }
}
