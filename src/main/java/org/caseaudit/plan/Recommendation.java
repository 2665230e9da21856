package org.caseaudit.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An area for improvement with what is promised and planned for it. Six are Ofsted's, three come
 * from elsewhere.
 *
 * @param source where it comes from, in the plan's words
 * @param ofstedNumber which of Ofsted's recommendations it is
 * @param lead as the plan writes it, such as {@code SG/MP}
 * @param leads the initials told apart
 * @param dltLead the lead in the departmental leadership team
 * @param notes our remarks on the plan's words
 */
public record Recommendation(
    int number,
    String area,
    String words,
    String source,
    Optional<Integer> ofstedNumber,
    String lead,
    List<String> leads,
    String dltLead,
    String relevantPlans,
    List<ExpectedOutcome> expectedOutcomes,
    List<MeasureOfSuccess> measuresOfSuccess,
    List<PlanAction> actions,
    List<PlanNote> notes) {

  public Recommendation {
    leads = List.copyOf(leads);
    expectedOutcomes = List.copyOf(expectedOutcomes);
    measuresOfSuccess = List.copyOf(measuresOfSuccess);
    actions = List.copyOf(actions);
    notes = List.copyOf(notes);
  }

  /** Expected outcomes first, then measures of success, in the plan's order. */
  public Stream<Statement> statements() {
    return Stream.concat(expectedOutcomes.stream(), measuresOfSuccess.stream());
  }

  /** Our remarks on one statement, action or lead. */
  public List<PlanNote> notesOn(String on) {
    return notes.stream().filter(note -> note.on().equals(on)).toList();
  }
}
