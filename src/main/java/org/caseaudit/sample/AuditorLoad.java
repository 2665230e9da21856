package org.caseaudit.sample;

/**
 * What an officer has to do for a programme.
 *
 * @param toDo audits to submit
 * @param late those of them that should have been submitted
 * @param handedIn submitted and not authorised yet
 * @param toDoInAll audits to submit, of every programme and of none
 */
public record AuditorLoad(
    String officer, int toDo, int late, int handedIn, int authorised, int toDoInAll) {}
