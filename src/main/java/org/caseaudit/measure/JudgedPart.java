package org.caseaudit.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.measure.Verdict.Outcome;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Expression;
import org.caseaudit.template.Question;
import org.caseaudit.template.Reading;
import org.caseaudit.template.Truth;

/**
 * A figure counted from sheets: each sealed sheet it looks at is judged once, as a whole or item by
 * item.
 *
 * @param looksAt whose sheets
 * @param latestBy the questions that, with the child, say what the latest is the latest of
 * @param each the group whose items are judged one by one
 * @param question judged by its answer: met by a yes; not applicable and not asked are not counted
 * @param met judged by a condition, where there is no question
 * @param exclusions the first that holds leaves the sheet or item out
 * @param split the questions by whose answers the figure is split
 * @param definition fingerprint of all that decides a verdict
 */
public record JudgedPart(
    String id,
    String label,
    String unit,
    LooksAt looksAt,
    List<String> latestBy,
    Optional<String> each,
    Optional<String> question,
    Optional<Expression> met,
    List<Exclusion> exclusions,
    List<String> split,
    String definition)
    implements MeasurePart {

  static final String NOT_ASKED = "Not asked";
  static final String NOT_ANSWERED = "Not answered";
  static final String CANNOT_BE_TOLD = "Can't be told from the answers";
  private static final AnswerValue YES = new AnswerValue.Code("yes");

  public JudgedPart {
    latestBy = List.copyOf(latestBy);
    exclusions = List.copyOf(exclusions);
    split = List.copyOf(split);
  }

  /** One verdict for the sheet, or one for each item; at least one, so that none is forgotten. */
  public List<Verdict> judge(AuditTemplate template, Reading reading) {
    AskedSheet sheet = new AskedSheet(template, reading);
    if (!questions().stream().allMatch(code -> template.find(code).isPresent())) {
      return List.of(verdict(sheet, "", Outcome.EXCLUDED, NOT_ASKED));
    }
    if (each.isEmpty()) {
      return List.of(judge(sheet, ""));
    }
    Question group = template.question(each.get());
    List<String> items = sheet.items(group);
    if (items.isEmpty()) {
      return List.of(verdict(sheet, "", Outcome.EXCLUDED, "No " + group.itemName()));
    }
    return items.stream().map(item -> judge(sheet, item)).toList();
  }

  private Verdict judge(AskedSheet sheet, String item) {
    for (Exclusion exclusion : exclusions) {
      if (sheet.reading().truth(exclusion.when(), item).isTrue()) {
        return verdict(sheet, item, Outcome.EXCLUDED, exclusion.reason());
      }
    }
    return question.isPresent()
        ? judgeAnswer(sheet, item, sheet.addresses(question.get(), item).get(0))
        : judgeCondition(sheet, item, met.orElseThrow());
  }

  /** The questions whose answers a verdict leans on. */
  public Set<String> questions() {
    Set<String> codes = new LinkedHashSet<>();
    question.ifPresent(codes::add);
    met.ifPresent(condition -> codes.addAll(condition.questions()));
    exclusions.forEach(exclusion -> codes.addAll(exclusion.when().questions()));
    return codes;
  }

  private Verdict judgeAnswer(AskedSheet sheet, String item, Address address) {
    if (!sheet.reading().asked(address)) {
      return verdict(sheet, item, Outcome.EXCLUDED, NOT_ASKED);
    }
    Optional<AnswerValue> answer = sheet.reading().answer(address);
    if (answer.filter(YES::equals).isPresent()) {
      return verdict(sheet, item, Outcome.MET, "");
    }
    if (answer.orElse(null) instanceof AnswerValue.NotApplicable notApplicable) {
      return verdict(sheet, item, Outcome.EXCLUDED, sheet.reason(address, notApplicable));
    }
    String found = answer.isEmpty() ? NOT_ANSWERED : sheet.reading().words(address);
    return verdict(sheet, item, Outcome.NOT_MET, found);
  }

  private Verdict judgeCondition(AskedSheet sheet, String item, Expression condition) {
    Truth truth = sheet.reading().truth(condition, item);
    if (truth == Truth.UNKNOWN) {
      boolean allAsked =
          condition.questions().stream().allMatch(code -> sheet.isAskedEverywhere(code, item));
      return allAsked
          ? verdict(sheet, item, Outcome.NOT_MET, CANNOT_BE_TOLD)
          : verdict(sheet, item, Outcome.EXCLUDED, NOT_ASKED);
    }
    return verdict(sheet, item, truth.isTrue() ? Outcome.MET : Outcome.NOT_MET, "");
  }

  private Verdict verdict(AskedSheet sheet, String item, Outcome outcome, String reason) {
    return new Verdict(item, outcome, reason, sheet.codes(latestBy), sheet.codes(split));
  }
}
