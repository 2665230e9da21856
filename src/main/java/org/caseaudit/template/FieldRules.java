package org.caseaudit.template;

import static org.caseaudit.template.AnswerType.CHOICE;
import static org.caseaudit.template.AnswerType.DATE;
import static org.caseaudit.template.AnswerType.DERIVED;
import static org.caseaudit.template.AnswerType.GRADE;
import static org.caseaudit.template.AnswerType.GROUP;
import static org.caseaudit.template.AnswerType.INTEGER;
import static org.caseaudit.template.AnswerType.MULTI;
import static org.caseaudit.template.AnswerType.SCALE;
import static org.caseaudit.template.AnswerType.TEXT;
import static org.caseaudit.template.AnswerType.YES_NO;
import static org.caseaudit.template.AnswerType.YES_PARTLY_NO;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which fields only make sense for questions of some types; those not listed suit all. */
final class FieldRules {
  private static final Set<AnswerType> GIVEN = EnumSet.complementOf(EnumSet.of(DERIVED));
  private static final Map<String, Set<AnswerType>> ONLY_FOR =
      Map.ofEntries(
          Map.entry("required", GIVEN),
          Map.entry("not-applicable", GIVEN),
          Map.entry("not-evidenced", GIVEN),
          Map.entry("note", GIVEN),
          Map.entry("prefill", GIVEN),
          Map.entry("read-only", GIVEN),
          Map.entry("critical", EnumSet.of(YES_PARTLY_NO, YES_NO, DERIVED)),
          Map.entry("escalates-when", EnumSet.complementOf(EnumSet.of(DERIVED, GROUP))),
          Map.entry("escalates-as", EnumSet.complementOf(EnumSet.of(DERIVED, GROUP))),
          Map.entry("as-at", EnumSet.of(DATE)),
          Map.entry("options", EnumSet.of(CHOICE, MULTI, DERIVED)),
          Map.entry("descriptors", EnumSet.of(GRADE)),
          Map.entry("lines", EnumSet.of(TEXT)),
          Map.entry("min-length", EnumSet.of(TEXT)),
          Map.entry("max-length", EnumSet.of(TEXT)),
          Map.entry("from", EnumSet.of(SCALE)),
          Map.entry("to", EnumSet.of(SCALE)),
          Map.entry("min", EnumSet.of(INTEGER, GROUP)),
          Map.entry("max", EnumSet.of(INTEGER, GROUP)),
          Map.entry("item", EnumSet.of(GROUP)),
          Map.entry("heading", EnumSet.of(GROUP)),
          Map.entry("starts-with", EnumSet.of(GROUP)),
          Map.entry("questions", EnumSet.of(GROUP)),
          Map.entry("answers", EnumSet.of(DERIVED)),
          Map.entry("derive", EnumSet.of(DERIVED)),
          Map.entry("value", EnumSet.of(DERIVED)),
          Map.entry("working", EnumSet.of(DERIVED)));

  private FieldRules() {}

  static void check(YamlNode question, AnswerType type, Faults faults) {
    question
        .fields()
        .forEach(
            (field, node) -> {
              Set<AnswerType> types = ONLY_FOR.get(field);
              if (types != null && !types.contains(type)) {
                faults.add(node, field + " " + suits(types) + ", not a " + type.word());
              }
            });
  }

  private static String suits(Set<AnswerType> types) {
    if (types == GIVEN) {
      return "suits any question that is answered by hand";
    }
    return "suits only " + types.stream().map(AnswerType::word).collect(Collectors.joining(", "));
  }
}
