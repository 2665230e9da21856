package org.caseaudit.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds questions that, by way of others, decide about themselves. */
final class LoopFinder {
  private final AuditTemplate template;
  private final Dependencies dependencies;
  private final Map<Question, String> loops = new LinkedHashMap<>();
  private final Set<Question> done = new HashSet<>();
  private final List<Question> path = new ArrayList<>();

  LoopFinder(AuditTemplate template) {
    this.template = template;
    this.dependencies = new Dependencies(template);
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
    dependencies.of(question).forEach(this::follow);
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
}
