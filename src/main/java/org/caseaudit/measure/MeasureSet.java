package org.caseaudit.measure;

import java.util.List;
import java.util.Optional;

/** All measures of one version of the measures file, in the order of the plan. */
public record MeasureSet(int version, List<MeasureDefinition> measures) {

  public MeasureSet {
    measures = List.copyOf(measures);
  }

  public Optional<MeasureDefinition> measure(String statement) {
    return measures.stream().filter(each -> each.statement().equals(statement)).findFirst();
  }

  /** Every figure that is counted from sheets. */
  public List<CountedPart> countedParts() {
    return measures.stream()
        .flatMap(measure -> measure.parts().stream())
        .filter(CountedPart.class::isInstance)
        .map(CountedPart.class::cast)
        .toList();
  }

  /** By its full id, such as {@code 1-M1/smart-clear}. */
  public Optional<MeasurePart> part(String id) {
    return measures.stream()
        .flatMap(measure -> measure.parts().stream())
        .filter(part -> part.id().equals(id))
        .findFirst();
  }
}
