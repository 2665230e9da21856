package org.caseaudit.template;

import java.util.List;
import java.util.Optional;

/**
 * A page of a form.
 *
 * @param gradeQuestion the question, here or in another section, whose grade critical answers here
 *     cap
 * @param questions those at the top; groups hold theirs
 */
public record Section(
    String code,
    String title,
    String intro,
    Optional<String> gradeQuestion,
    List<Question> questions) {

  public Section {
    questions = List.copyOf(questions);
  }
}
