package org.caseaudit.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;

/**
 * Whom a consultation asks. A template can have a question that is filled in from the link ({@code
 * prefill: invitation.strand}): its options are the strands. Otherwise they are named freely.
 */
record Strands(Optional<Question> question) {

  static final String PREFILL = "invitation.strand";

  static Strands of(AuditTemplate template) {
    return new Strands(
        template.questions().stream()
            .filter(question -> question.prefill().filter(PREFILL::equals).isPresent())
            .findFirst());
  }

  /** What there is to choose from; empty when a strand is named freely. */
  List<Option> options() {
    return question.map(Question::options).orElse(List.of());
  }

  /** The strand as it is kept, if it is one. */
  String checked(String wanted) {
    String stripped = wanted == null ? "" : wanted.strip();
    boolean fits =
        question
            .map(asked -> asked.option(stripped).isPresent())
            .orElse(!stripped.isEmpty() && stripped.length() <= Invitation.LONGEST_ADDRESSEE);
    if (!fits) {
      throw Refused.invalid("Say whom these are for.");
    }
    return stripped;
  }

  /** A strand in the words users say. */
  String label(String strand) {
    return question.flatMap(asked -> asked.option(strand)).map(Option::label).orElse(strand);
  }

  /** What a form of this strand is filled in with. */
  Map<String, String> known(String strand) {
    return Map.of(PREFILL, strand);
  }
}
