package org.caseaudit.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the application does with the answer to a question, beside counting it. A template says so;
 * no code of a question is known here.
 */
public enum Meaning {
  /** The judgement an audit comes to. */
  OVERALL_GRADE(AnswerType.GRADE),
  /** What the practitioner would have graded their work. */
  PRACTITIONER_GRADE(AnswerType.GRADE),
  PRACTITIONER_COMMENT(AnswerType.TEXT),
  PRACTITIONER_INVITED_ON(AnswerType.DATE),
  PRACTITIONER_MET_ON(AnswerType.DATE),
  FINDINGS_DISCUSSED_ON(AnswerType.DATE),
  /** The day by which the case is to be audited again. */
  LOOK_AGAIN_BY(AnswerType.DATE),
  THEMES(AnswerType.MULTI),
  GOOD_PRACTICE(AnswerType.TEXT),
  ACTION_NEEDED(AnswerType.CHOICE),
  NO_ACTION_BECAUSE(AnswerType.TEXT),
  /** The group of what is to be done, an item an action. */
  ACTIONS(AnswerType.GROUP),
  ACTION_WHAT(AnswerType.TEXT),
  ACTION_OWNER(AnswerType.TEXT),
  ACTION_DUE(AnswerType.DATE),
  ACTION_PRIORITY(AnswerType.CHOICE),
  ACTION_SERVES(AnswerType.CHOICE),
  /** Whether anything changes because of what the family said. */
  FAMILY_CHANGE(AnswerType.CHOICE),
  /** The day the family was told what came of it. */
  FAMILY_TOLD_ON(AnswerType.DATE);

  private static final Set<Meaning> OF_AN_ACTION =
      Set.of(ACTION_WHAT, ACTION_OWNER, ACTION_DUE, ACTION_PRIORITY, ACTION_SERVES);

  private final AnswerType answers;

  Meaning(AnswerType answers) {
    this.answers = answers;
  }

  /** As a file says it: {@code overall-grade}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Meaning> find(String word) {
    return Arrays.stream(values()).filter(meaning -> meaning.word().equals(word)).findFirst();
  }

  AnswerType answers() {
    return answers;
  }

  /** Whether it is about one action, and so asked in the group of them. */
  boolean isOfAnAction() {
    return OF_AN_ACTION.contains(this);
  }
}
