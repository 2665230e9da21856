package org.caseaudit.template;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Gathers what a file says about a question, with the defaults for what it doesn't say. */
final class QuestionBuilder {
  static final int LONGEST_TEXT = 10_000;

  String code;
  String text = "";
  String guidance = "";
  AnswerType type;
  AnswerType answers;
  List<Option> options = List.of();
  List<Option> notApplicableReasons = List.of();
  boolean required;
  boolean critical;
  NoteRule note = NoteRule.NONE;
  boolean offersNotEvidenced;
  boolean readOnly;
  boolean asAt;
  String prefill;
  Meaning meaning;
  Expression visibleWhen;
  EscalationRule escalation;
  Derivation derivation;
  OptionalLong min = OptionalLong.empty();
  OptionalLong max = OptionalLong.empty();
  int lines = 1;
  int minLength;
  int maxLength = LONGEST_TEXT;
  List<Question> questions = List.of();
  String itemName = "";
  String headingQuestion;
  int minItems;
  int maxItems;
  List<Map<String, String>> startsWith = List.of();

  Question build() {
    return new Question(this);
  }
}
