package org.caseaudit.finding;

import java.time.LocalDate;

/**
 * An answer in an audit, with the evidence noted beside it.
 *
 * @param item the item of a group it is about, by its title; empty where there is none
 */
public record FoundAnswer(
    long audit,
    String childReference,
    String template,
    LocalDate authorisedOn,
    String item,
    String words,
    String note) {}
