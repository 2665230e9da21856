package org.caseaudit.plan;

/** An area for improvement as the inspection report words it. */
public record OfstedRecommendation(int number, String area, String words) {}
