package org.caseaudit.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How far the audits of a programme have got. A case that was replaced is not counted; the one in
 * its place is.
 *
 * @param late how many should have been submitted and were not
 */
public record Progress(Map<Step, Integer> counts, int late) {

  /** Where a sampled case stands, the furthest first. */
  public enum Step {
    AUTHORISED("Authorised"),
    IN_MODERATION("In moderation"),
    SUBMITTED("Submitted"),
    RETURNED("Returned"),
    IN_PROGRESS("In progress"),
    PLANNED("Planned"),
    UNALLOCATED("To allocate"),
    WITHDRAWN("Withdrawn");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    /** The words users say. */
    public String label() {
      return label;
    }

    /** The name of its look on the page. */
    public String look() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * How many cases are at a step.
   *
   * @param further how many are further
   */
  public record At(Step step, int number, int further) {}

  public Progress {
    Map<Step, Integer> counted = new EnumMap<>(Step.class);
    counted.putAll(counts);
    counts = Map.copyOf(counted);
  }

  static Progress nothing() {
    return new Progress(Map.of(), 0);
  }

  public int of(Step step) {
    return counts.getOrDefault(step, 0);
  }

  public int authorised() {
    return of(Step.AUTHORISED);
  }

  /** How many cases there are. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The steps at which there are any, the furthest first. */
  public List<At> steps() {
    List<At> steps = new ArrayList<>();
    int further = 0;
    for (Step step : Step.values()) {
      if (of(step) > 0) {
        steps.add(new At(step, of(step), further));
        further += of(step);
      }
    }
    return steps;
  }
}
