package org.caseaudit.measure;

import java.util.List;
import java.util.Optional;
import org.caseaudit.template.ReferenceSet;

/**
 * How a statement of the plan is counted.
 *
 * @param statement its id in the plan: {@code 9-M2}
 * @param target absent for most: the plan states none
 * @param proposal a target somebody might adopt, in words; never judged by
 * @param definition what is counted, in plain words
 * @param waitsFor what will feed a statement that can't be counted yet; empty for the others
 * @param headline which part gives the statement's figure; a name of a part, or of a threshold that
 *     names one
 * @param funnel parts that are steps after one another, in order; empty when they aren't
 */
public record MeasureDefinition(
    String statement,
    MeasureKind kind,
    Optional<Target> target,
    String proposal,
    String definition,
    String waitsFor,
    Headline headline,
    List<String> funnel,
    List<MeasurePart> parts) {

  public MeasureDefinition {
    funnel = List.copyOf(funnel);
    parts = List.copyOf(parts);
  }

  /** Named outright, or by a threshold of the settings in force; both empty: the first part. */
  public record Headline(String part, String threshold) {}

  /** The part that gives the statement's figure; empty while nothing is counted. */
  public Optional<MeasurePart> headlinePart(ReferenceSet settings) {
    String code =
        headline.threshold().isEmpty() ? headline.part() : settings.word(headline.threshold());
    return parts.stream().filter(part -> code.isEmpty() || part.code().equals(code)).findFirst();
  }

  public boolean isCounted() {
    return !parts.isEmpty();
  }
}
