package org.caseaudit.measure;

/**
 * How it stands on the period's last day: of what lasts then, so much is met. Each sheet says from
 * when until when it is so; the day one looks decides the rest.
 *
 * @param tells a rate, or the number met
 */
public record AsAtPart(String id, String label, String unit, Judging judging, Tells tells)
    implements PartWithJudging {}
