package org.caseaudit.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Which questions of a template others lean on. */
final class Dependencies {
  private final AuditTemplate template;

  Dependencies(AuditTemplate template) {
    this.template = template;
  }

  /** Those it leans on directly: to be asked, and to come to its answer. */
  Set<Question> of(Question question) {
    Set<Question> found = new LinkedHashSet<>();
    question.group().ifPresent(found::add);
    question.visibleWhen().ifPresent(condition -> add(condition, found));
    question
        .derivation()
        .ifPresent(
            derivation -> {
              derivation.value().ifPresent(value -> add(value, found));
              derivation.rules().forEach(rule -> rule.when().ifPresent(when -> add(when, found)));
            });
    return found;
  }

  /** It and all it leans on, and what the expression leans on, whatever the way. */
  Set<Question> behind(Question question, Expression expression) {
    Set<Question> found = new LinkedHashSet<>(Set.of(question));
    add(expression, found);
    Deque<Question> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Question next : of(open.remove())) {
        if (found.add(next)) {
          open.add(next);
        }
      }
    }
    return found;
  }

  private void add(Expression expression, Set<Question> found) {
    expression.questions().stream()
        .map(template::find)
        .flatMap(Optional::stream)
        .forEach(found::add);
    addCritical(expression, found);
  }

  /** Whether a section failed hangs on its critical questions, which aren't named. */
  private void addCritical(Expression expression, Set<Question> found) {
    if (expression instanceof Call call) {
      call.sectionJudged()
          .ifPresent(
              section ->
                  template.questions().stream()
                      .filter(question -> question.critical())
                      .filter(question -> question.section().code().equals(section))
                      .forEach(found::add));
    }
    expression.parts().forEach(part -> addCritical(part, found));
  }
}
