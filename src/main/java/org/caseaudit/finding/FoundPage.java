package org.caseaudit.finding;

import java.util.List;
import java.util.Optional;

/**
 * Some answers, each audit's whole.
 *
 * @param earlier the audit before which there are more; empty when these are all
 */
public record FoundPage(List<FoundAnswer> answers, Optional<Long> earlier) {

  public FoundPage {
    answers = List.copyOf(answers);
  }
}
