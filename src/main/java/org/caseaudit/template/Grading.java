package org.caseaudit.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the answers of a section say about its grade: the guide score and the cap. */
final class Grading {
  private static final AnswerValue YES = new AnswerValue.Code("yes");
  private static final AnswerValue PARTLY = new AnswerValue.Code("partly");
  private static final AnswerValue NO = new AnswerValue.Code("no");

  private final Reading reading;
  private final List<Address> addresses;

  Grading(Reading reading, List<Address> addresses) {
    this.reading = reading;
    this.addresses = addresses;
  }

  /** Derived answers are left out: they would count twice what they are derived from. */
  Optional<GuideScore> guideScore() {
    double yes = 0;
    int counted = 0;
    int notApplicable = 0;
    for (Address address : addresses) {
      Optional<AnswerValue> answer = reading.answer(address);
      if (!question(address).type().isJudgement() || answer.isEmpty()) {
        continue;
      }
      if (answer.get() instanceof AnswerValue.NotApplicable) {
        notApplicable++;
      } else {
        counted++;
        yes += points(answer.get());
      }
    }
    return counted + notApplicable == 0
        ? Optional.empty()
        : Optional.of(new GuideScore(yes, counted, notApplicable));
  }

  private static double points(AnswerValue answer) {
    if (answer.equals(YES)) {
      return 1;
    }
    return answer.equals(PARTLY) ? 0.5 : 0;
  }

  /** Unknown while a critical question that is asked has no answer and none failed. */
  Truth criticalFailed() {
    Truth failed = Truth.FALSE;
    for (Address address : critical()) {
      failed =
          failed.or(
              reading.answer(address).map(Grading::fails).map(Truth::of).orElse(Truth.UNKNOWN));
    }
    return failed;
  }

  Optional<String> capBecause() {
    List<Address> failed =
        critical().stream()
            .filter(address -> reading.answer(address).map(Grading::fails).orElse(false))
            .toList();
    return failed.stream().findFirst().map(first -> because(first, failed.size() - 1));
  }

  private String because(Address first, int others) {
    String words = "“" + question(first).text() + "” is answered " + reading.words(first);
    return others == 0 ? words : words + ", and " + others + " more";
  }

  private List<Address> critical() {
    List<Address> critical = new ArrayList<>();
    for (Address address : addresses) {
      if (question(address).critical() && reading.asked(address)) {
        critical.add(address);
      }
    }
    return critical;
  }

  private static boolean fails(AnswerValue answer) {
    return answer.equals(NO) || answer instanceof AnswerValue.NotEvidenced;
  }

  private Question question(Address address) {
    return reading.template().question(address.question());
  }
}
