package org.caseaudit.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds questions that, by way of others, decide about themselves. */
final class LoopFinder {
  private final AuditTemplate template;
  private final Map<Question, String> loops = new LinkedHashMap<>();
  private final Set<Question> done = new HashSet<>();
  private final List<Question> path = new ArrayList<>();

  LoopFinder(AuditTemplate template) {
    this.template = template;
  }

  /** One description a loop, at one of its questions. */
  Map<Question, String> loops() {
    template.questions().forEach(this::follow);
    return loops;
  }

  private void follow(Question question) {
    int seen = path.indexOf(question);
    if (seen >= 0) {
      loops.put(question, described(path.subList(seen, path.size())));
      return;
    }
    if (done.contains(question)) {
      return;
    }
    path.add(question);
    dependencies(question).forEach(this::follow);
    path.remove(path.size() - 1);
    done.add(question);
  }

  private static String described(List<Question> loop) {
    StringBuilder words = new StringBuilder("a loop: ").append(loop.get(0).code());
    for (int i = 1; i <= loop.size(); i++) {
      words
          .append(i == 1 ? " depends on " : ", which depends on ")
          .append(loop.get(i % loop.size()).code());
    }
    return words.toString();
  }

  private Set<Question> dependencies(Question question) {
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
