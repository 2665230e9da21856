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
  /** Whether it is done because of what the family said. */
  ACTION_FROM_FAMILY(AnswerType.CHOICE),
  /** The group of those who were asked for their view, an item a person or agency. */
  FAMILY_VOICES(AnswerType.GROUP),
  VOICE_WHOSE(AnswerType.CHOICE),
  /** Asked only of an agency. */
  VOICE_AGENCY(AnswerType.CHOICE),
  VOICE_SAID(AnswerType.TEXT),
  VOICE_MAY_BE_QUOTED(AnswerType.CHOICE),
  /** Whether anything changes because of what the family said. */
  FAMILY_CHANGE(AnswerType.CHOICE),
  FAMILY_NO_CHANGE_BECAUSE(AnswerType.TEXT),
  /** In a register: the day something was done because of what a family said. */
  FAMILY_CHANGE_MADE_ON(AnswerType.DATE),
  FAMILY_CHANGE_MADE(AnswerType.TEXT),
  /** The day the family was told what came of it. */
  FAMILY_TOLD_ON(AnswerType.DATE),
  FAMILY_TOLD_WHOM(AnswerType.MULTI),
  FAMILY_TOLD_HOW(AnswerType.CHOICE),
  /** In a register: where a change of practice comes from, and what it is about. */
  CHANGE_SOURCE(AnswerType.CHOICE),
  CHANGE_THEME(AnswerType.CHOICE),
  CHANGE_FROM_AUDITS(AnswerType.TEXT),
  CHANGE_WHAT(AnswerType.TEXT),
  /** How one can tell that practice changed; without it a change does not count. */
  CHANGE_EVIDENCE(AnswerType.TEXT);

  private static final Set<Meaning> OF_AN_ACTION =
      Set.of(
          ACTION_WHAT,
          ACTION_OWNER,
          ACTION_DUE,
          ACTION_PRIORITY,
          ACTION_SERVES,
          ACTION_FROM_FAMILY);
  private static final Set<Meaning> OF_A_VOICE =
      Set.of(VOICE_WHOSE, VOICE_AGENCY, VOICE_SAID, VOICE_MAY_BE_QUOTED);

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

  /** The group it is asked in; empty for what is asked outside groups. */
  Optional<Meaning> within() {
    if (OF_AN_ACTION.contains(this)) {
      return Optional.of(ACTIONS);
    }
    return OF_A_VOICE.contains(this) ? Optional.of(FAMILY_VOICES) : Optional.empty();
  }
}
