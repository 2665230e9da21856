package org.caseaudit.sample;

/** Something about a chosen case that a lead should know before drawing; it forbids nothing. */
public record Conflict(String childReference, String words) {}
