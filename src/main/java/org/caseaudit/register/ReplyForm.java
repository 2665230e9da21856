package org.caseaudit.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Question;
import org.caseaudit.template.Reading;
import org.caseaudit.template.Reference;

/**
 * A form that is sent as a whole, as plain HTML sends it: {@code a-CODE} is an answer, {@code
 * n-CODE} what is said beside it.
 */
public final class ReplyForm {

  static final String ANSWER = "a-";
  static final String NOTE = "n-";
  static final String NOT_APPLICABLE = AnswerValue.NOT_APPLICABLE + ":";

  /** A field of the form as it was sent, to be sent again from the page that shows the answers. */
  public record Field(String name, String value) {}

  private final AuditTemplate template;
  private final Map<String, Given> given = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final List<Field> fields = new ArrayList<>();
  private final Reading reading;

  /**
   * @param known what is filled in, and so not asked
   * @param sent the values of a field; null or empty if it wasn't sent
   */
  ReplyForm(
      AuditTemplate template,
      Map<String, String> known,
      Function<String, String[]> sent,
      LocalDate today,
      Reference settings) {
    this.template = template;
    Contents.inFile(template).forEach(question -> read(question, sent));
    this.reading = Given.together(template, known, given, today, settings);
  }

  private void read(Question question, Function<String, String[]> sent) {
    List<String> values = values(ANSWER + question.code(), sent);
    List<String> notes = values(NOTE + question.code(), sent);
    if (values.isEmpty()) {
      return;
    }
    try {
      AnswerValue value = value(question, values);
      String note = notes.isEmpty() ? "" : notes.get(0);
      question
          .problemWith(value, note)
          .ifPresent(problem -> problems.put(question.code(), problem + "."));
      given.put(question.code(), new Given(value, note));
    } catch (IllegalArgumentException e) {
      problems.put(question.code(), e.getMessage() + ".");
    }
  }

  private List<String> values(String name, Function<String, String[]> sent) {
    List<String> values = new ArrayList<>();
    String[] raw = sent.apply(name);
    if (raw != null) {
      for (String value : raw) {
        if (!value.isBlank()) {
          values.add(value.strip().replace("\r\n", "\n"));
          fields.add(new Field(name, value));
        }
      }
    }
    return values;
  }

  private static AnswerValue value(Question question, List<String> values) {
    String first = values.get(0);
    if (first.equals(AnswerValue.NOT_EVIDENCED)) {
      return AnswerValue.of(question, AnswerValue.NOT_EVIDENCED, null);
    }
    if (first.startsWith(NOT_APPLICABLE) && !question.notApplicableReasons().isEmpty()) {
      return AnswerValue.of(
          question, AnswerValue.NOT_APPLICABLE, first.substring(NOT_APPLICABLE.length()));
    }
    return AnswerValue.of(
        question,
        AnswerValue.ANSWERED,
        question.type() == AnswerType.MULTI ? String.join(",", values) : first);
  }

  /** The codes by which an answer is chosen in a form. */
  static List<String> codes(AnswerValue value) {
    return switch (value.state()) {
      case AnswerValue.NOT_EVIDENCED -> List.of(AnswerValue.NOT_EVIDENCED);
      case AnswerValue.NOT_APPLICABLE -> List.of(NOT_APPLICABLE + value.plain());
      default -> value instanceof AnswerValue.Codes codes ? codes.codes() : List.of(value.plain());
    };
  }

  /** The questions that are asked, or could be, whatever is answered; in the order of the form. */
  public List<ReplyQuestion> getQuestions() {
    return Contents.inFile(template).stream()
        .filter(question -> isAsked(question) || isConditional(question))
        .map(
            question ->
                new ReplyQuestion(
                    question,
                    isAsked(question),
                    given.get(question.code()),
                    problems.getOrDefault(question.code(), ""),
                    template.asksChildren()))
        .toList();
  }

  private boolean isAsked(Question question) {
    return reading.asked(Address.of(question.code()));
  }

  /** Whether something asked in this form decides if it is asked. */
  private boolean isConditional(Question question) {
    return question
        .visibleWhen()
        .filter(
            condition ->
                condition.questions().stream()
                    .map(template::question)
                    .anyMatch(named -> named.prefill().isEmpty()))
        .isPresent();
  }

  /** Whether what is asked depends on what is answered. */
  public boolean isConditional() {
    return Contents.inFile(template).stream().anyMatch(this::isConditional);
  }

  /** The fields as they were sent. */
  public List<Field> getFields() {
    return fields;
  }

  /** Notes what is missing as the problem of each question. */
  void miss(List<Gap> gaps) {
    gaps.forEach(gap -> problems.putIfAbsent(gap.address().question(), gap.message() + "."));
  }

  /** What is missing, as far as it can be told. */
  List<Gap> gaps() {
    return reading.gaps();
  }

  public boolean isWrong() {
    return !problems.isEmpty();
  }

  /** The answers to what is asked. */
  Map<String, Given> answers() {
    Map<String, Given> answers = new LinkedHashMap<>(given);
    answers.keySet().removeIf(code -> !reading.asked(Address.of(code)));
    return answers;
  }
}
