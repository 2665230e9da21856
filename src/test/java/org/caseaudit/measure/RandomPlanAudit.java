package org.caseaudit.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;

/** Answers to a written-plan audit as they may come: complete or not, with all the states. */
final class RandomPlanAudit {
  private final Random random;
  private final AuditTemplate template;
  private final Map<Address, AnswerValue> answers = new HashMap<>();

  private RandomPlanAudit(Random random, AuditTemplate template) {
    this.random = random;
    this.template = template;
  }

  static Map<Address, AnswerValue> answers(Random random, AuditTemplate template) {
    RandomPlanAudit audit = new RandomPlanAudit(random, template);
    audit.plan();
    audit.family();
    return audit.answers;
  }

  private void plan() {
    choose("SP1", "", "early-help", "child-in-need", "child-protection", "care-plan");
    int actions = random.nextInt(4);
    answer("SP7n", "", Integer.toString(actions));
    List<String> items = new ArrayList<>();
    for (int i = 0; i < actions; i++) {
      items.add("a" + i);
      for (String code : List.of("SP7s", "SP7m", "SP7a", "SP7r", "SP7t")) {
        choose(code, "a" + i, "yes", "yes", "yes", "yes", "no", "not-evidenced", "");
      }
    }
    if (actions > 0) {
      answer("SPA", "", String.join(",", items));
    }
    for (String code : List.of("SP9", "SP10", "SP14", "SP15")) {
      choose(code, "", "yes", "yes", "yes", "partly", "no", "not-evidenced", "");
    }
    choose("SP19", "", "none", "health,school", "health,police", "");
    choose("SP20", "", "none", "health,school", "health", "");
  }

  private void family() {
    answer("FCR", "", "c,m");
    answer("FCA", "c", "child");
    answer("FCA", "m", "mother");
    for (String who : List.of("c", "m")) {
      choose("FC1", who, "yes", "yes", "no");
      choose("FC3", who, "fed-back", "reached-declined", "no-response", "not-attempted");
      choose("FCT", who, "t", "");
    }
    choose("FC13", "", "agrees", "partly", "no-feedback", "");
    answer(
        "FC15", "", "What the child said and what the record says tell the same story of school.");
    choose("FC17", "", "action", "nothing-needed", "");
    choose("FC19", "", "yes", "partly", "no", "not-applicable");
  }

  private void choose(String code, String item, String... from) {
    answer(code, item, from[random.nextInt(from.length)]);
  }

  private void answer(String code, String item, String said) {
    Address address = new Address(code, item);
    switch (said) {
      case "" -> answers.remove(address);
      case AnswerValue.NOT_EVIDENCED -> answers.put(address, new AnswerValue.NotEvidenced());
      case AnswerValue.NOT_APPLICABLE ->
          answers.put(
              address,
              new AnswerValue.NotApplicable(
                  template.question(code).notApplicableReasons().get(0).code()));
      default ->
          answers.put(address, AnswerValue.of(template.question(code), AnswerValue.ANSWERED, said));
    }
  }
}
