package org.caseaudit.sample;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A sample as lists show it.
 *
 * @param cases how many were drawn
 * @param unallocated how many of them have no officer yet
 * @param programme the id of the programme it was drawn for; null for none
 */
public record SampleSummary(
    long id,
    String name,
    String templateCode,
    int templateVersion,
    SamplingMethod method,
    int cases,
    int unallocated,
    LocalDate dueOn,
    Instant drawnAt,
    Long programme) {}
