package org.caseaudit.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseaudit.measure.Verdict.Outcome;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Answers;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Circumstances;
import org.caseaudit.template.Reading;

/**
 * A sheet as an officer might have answered it, written down line by line: {@code SP7t@a2 = no},
 * {@code SP19 = health,school}, {@code SP15 = not-evidenced}, {@code SP4 = not-applicable
 * first-plan}. A later line replaces an earlier one; {@code SP15 =} clears.
 */
final class AnsweredSheet {
  private static final LocalDate AS_AT = LocalDate.of(2017, 2, 28);

  private final AuditTemplate template;
  private final Map<Address, AnswerValue> answers;

  private AnsweredSheet(AuditTemplate template, Map<Address, AnswerValue> answers) {
    this.template = template;
    this.answers = answers;
  }

  static AnsweredSheet of(String templateCode) {
    AuditTemplate template =
        RealPack.PACK.templates().values().stream()
            .filter(each -> each.ref().code().equals(templateCode))
            .findFirst()
            .orElseThrow();
    return new AnsweredSheet(template, Map.of());
  }

  AnsweredSheet with(String lines) {
    Map<Address, AnswerValue> changed = new HashMap<>(answers);
    lines.strip().lines().forEach(line -> answer(line.strip(), changed));
    return new AnsweredSheet(template, changed);
  }

  private void answer(String line, Map<Address, AnswerValue> changed) {
    String[] sides = line.split("\\s*=\\s*", 2);
    Address address = Address.parse(sides[0]);
    String[] said = sides[1].split(" ", 2);
    switch (said[0]) {
      case "" -> changed.remove(address);
      case AnswerValue.NOT_EVIDENCED, AnswerValue.NOT_APPLICABLE ->
          changed.put(address, value(address, said[0], said.length > 1 ? said[1] : null));
      default -> changed.put(address, value(address, AnswerValue.ANSWERED, sides[1]));
    }
  }

  private AnswerValue value(Address address, String state, String plain) {
    return AnswerValue.of(template.question(address.question()), state, plain);
  }

  /** What a part makes of it: “Met”, “Not met: Partly”, “Not counted: No partner is needed”. */
  List<String> judgedBy(String part) {
    return verdicts(part).stream().map(AnsweredSheet::words).toList();
  }

  List<Verdict> verdicts(String part) {
    Answers given = Answers.of(answers);
    Circumstances circumstances =
        Circumstances.of(template, given, AS_AT, RealPack.PACK.reference());
    return RealPack.part(part).judge(template, Reading.of(template, given, circumstances));
  }

  private static String words(Verdict verdict) {
    String words = verdict.outcome().label();
    return verdict.reason().isEmpty() || verdict.outcome() == Outcome.MET
        ? words
        : words + ": " + verdict.reason();
  }

  @Override
  public String toString() {
    return answers.entrySet().stream()
        .map(each -> each.getKey() + " = " + each.getValue().plain())
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
