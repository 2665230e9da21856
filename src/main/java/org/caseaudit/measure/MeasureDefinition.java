package org.caseaudit.measure;

import java.util.List;
import java.util.Optional;
import org.caseaudit.template.ReferenceSet;

/**
 * How a statement of the plan is counted.
 *
 * @param statement its id in the plan: {@code 9-M2}
 * @param target absent for most: the plan states none
 * @param direction which way is better; empty where there is none, as for steps
 * @param proposal a target somebody might adopt, in words; never judged by
 * @param definition what is counted, in plain words
 * @param baseline the year it is compared with; empty when it is compared with none
 * @param dueAfter the statement whose steps must be taken before this one is due; empty for most
 * @param headline which part gives the statement's figure; a name of a part, or of a threshold that
 *     names one
 * @param funnel parts that are steps after one another, in order; empty when they aren't
 */
public record MeasureDefinition(
    String statement,
    MeasureKind kind,
    Optional<Target> target,
    Optional<Target.Direction> direction,
    String proposal,
    String definition,
    Optional<Period> baseline,
    Optional<String> dueAfter,
    Headline headline,
    List<String> funnel,
    List<MeasurePart> parts) {

  public MeasureDefinition {
    funnel = List.copyOf(funnel);
    parts = List.copyOf(parts);
  }

  /** Named outright, or by a threshold of the settings in force. */
  public record Headline(String part, String threshold) {}

  /** The part that gives the statement's figure. */
  public MeasurePart headlinePart(ReferenceSet settings) {
    String code =
        headline.threshold().isEmpty() ? headline.part() : settings.word(headline.threshold());
    return parts.stream().filter(part -> part.code().equals(code)).findFirst().orElseThrow();
  }
}
