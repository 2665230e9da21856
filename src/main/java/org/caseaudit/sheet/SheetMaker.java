package org.caseaudit.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.shared.London;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Question;

/** Makes new sheets, with what is already known filled in. */
@ApplicationScoped
public class SheetMaker {

  @Inject private SheetRepository sheets;
  @Inject private Clock clock;

  /** What is known of a child's case and may be filled in; the caller can add to it. */
  public static Map<String, String> known(CaseRecord record) {
    Map<String, String> known = new HashMap<>();
    known.put("case.child-reference", record.getChildReference());
    known.put("case.plan-status", record.getPlanStatus().code());
    known.put("case.team", record.getTeam().getName());
    known.put("case.worker", record.getWorker());
    known.put("case.manager", record.getManager());
    known.put("case.age", record.getAge() == null ? null : record.getAge().toString());
    known.put("case.legal-status", record.getLegalStatus());
    known.put("case.uasc", yesNo(record.getUasc()));
    known.put("case.disability", yesNo(record.getDisability()));
    known.put("case.language", record.getLanguage());
    known.values().removeIf(value -> value == null || value.isBlank());
    return known;
  }

  private static String yesNo(Boolean value) {
    return value == null ? null : value ? "yes" : "no";
  }

  /**
   * Makes an open sheet, inside the caller's transaction.
   *
   * @param answeredBy the account that will fill it in; 0 for somebody without one
   * @param known what the template's questions may be filled in from, such as {@code case.team}, in
   *     plain form; what is missing is left for the one who answers
   */
  public AnswerSheet make(
      AuditTemplate template, Stratum stratum, long answeredBy, Map<String, String> known) {
    Instant now = clock.instant();
    AnswerSheet sheet = new AnswerSheet(template.ref(), stratum, answeredBy, now, London.day(now));
    sheets.add(sheet);
    sheets.flush();
    for (Question question : template.questions()) {
      if (question.group().isEmpty()) {
        question
            .prefill()
            .map(known::get)
            .ifPresent(value -> give(sheet, Address.of(question.code()), question, value, now));
        startItems(sheet, template, question, now);
      }
    }
    return sheet;
  }

  private void startItems(
      AnswerSheet sheet, AuditTemplate template, Question question, Instant now) {
    List<Map<String, String>> startsWith = question.startsWith();
    if (question.type() != AnswerType.GROUP || startsWith.isEmpty()) {
      return;
    }
    List<String> keys = new ArrayList<>();
    for (Map<String, String> item : startsWith) {
      String key = "i" + (keys.size() + 1);
      keys.add(key);
      item.forEach(
          (code, value) ->
              give(sheet, new Address(code, key), template.question(code), value, now));
    }
    give(sheet, Address.of(question.code()), question, String.join(",", keys), now);
  }

  private void give(
      AnswerSheet sheet, Address address, Question question, String value, Instant now) {
    Answer answer = new Answer(sheet.getId(), address);
    answer.give(
        AnswerValue.of(question, AnswerValue.ANSWERED, value), null, now, sheet.getAnsweredBy());
    sheets.add(answer);
  }
}
