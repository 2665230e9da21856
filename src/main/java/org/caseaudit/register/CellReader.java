package org.caseaudit.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;

/** Reads a cell of a file as the answer to a question: codes or words, however capitalised. */
final class CellReader {

  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern BRITISH_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern NOT_APPLICABLE =
      Pattern.compile("(?:not[ -]applicable|n/a)\\s*:?\\s*(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_EVIDENCED =
      Pattern.compile("not[ -]evidenced(?: on record)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern APOSTROPHE_BEFORE_FORMULA =
      Pattern.compile("'[=+\\-@].*", Pattern.DOTALL);
  private static final int SHOWN_LENGTH = 40;

  private CellReader() {}

  /**
   * What a cell that isn't empty says.
   *
   * @throws IllegalArgumentException saying what is wrong, in words for the person who made the
   *     file
   */
  static AnswerValue read(Question question, String cell) {
    AnswerValue value = value(question, cell);
    Optional<String> problem = question.problemWith(value, "");
    if (problem.isPresent()) {
      throw new IllegalArgumentException(problem.get() + ".");
    }
    return value;
  }

  private static AnswerValue value(Question question, String cell) {
    Matcher notApplicable = NOT_APPLICABLE.matcher(cell);
    if (NOT_EVIDENCED.matcher(cell).matches() && question.offersNotEvidenced()) {
      return new AnswerValue.NotEvidenced();
    }
    if (notApplicable.matches() && !question.notApplicableReasons().isEmpty()) {
      return new AnswerValue.NotApplicable(reason(question, notApplicable.group(1)));
    }
    return switch (question.type()) {
      case YES_NO, YES_PARTLY_NO, GRADE, CHOICE ->
          new AnswerValue.Code(code(question, question.options(), cell));
      case SCALE, INTEGER -> new AnswerValue.Whole(number(question, cell));
      case MULTI -> codes(question, cell);
      case DATE -> new AnswerValue.Day(day(cell));
      case TEXT -> new AnswerValue.Text(words(cell));
      case GROUP, DERIVED ->
          throw new IllegalArgumentException("This can't be answered from a file.");
    };
  }

  /** A cell's words, without the apostrophe an export puts before what could be a formula. */
  static String words(String cell) {
    return APOSTROPHE_BEFORE_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  private static String reason(Question question, String words) {
    if (words.isBlank() && question.notApplicableReasons().size() == 1) {
      return question.notApplicableReasons().get(0).code();
    }
    if (words.isBlank()) {
      throw new IllegalArgumentException(
          "Say why it is not applicable, for example “not applicable: "
              + question.notApplicableReasons().get(0).code()
              + "”.");
    }
    return code(question, question.notApplicableReasons(), words);
  }

  private static String code(Question question, List<Option> options, String cell) {
    return find(options, cell)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“%s” is no answer to “%s”. It is one of %s."
                        .formatted(shown(cell), question.text(), listed(options))));
  }

  private static Optional<String> find(List<Option> options, String cell) {
    String wanted = plain(cell);
    String yesOrNo = wanted.equals("y") ? "yes" : wanted.equals("n") ? "no" : wanted;
    return options.stream()
        .filter(
            option -> plain(option.code()).equals(yesOrNo) || plain(option.label()).equals(yesOrNo))
        .map(Option::code)
        .findFirst();
  }

  private static AnswerValue codes(Question question, String cell) {
    Optional<String> whole = find(question.options(), cell);
    if (whole.isPresent()) {
      return new AnswerValue.Codes(List.of(whole.get()));
    }
    List<String> codes = new ArrayList<>();
    String separator = cell.matches("(?s).*[;|].*") ? "[;|]" : ",";
    for (String part : cell.split(separator)) {
      if (!part.isBlank()) {
        codes.add(code(question, question.options(), part));
      }
    }
    return AnswerValue.of(question, AnswerValue.ANSWERED, String.join(",", codes));
  }

  private static long number(Question question, String cell) {
    String digits = cell.replaceAll("^£|(?<=\\d),(?=\\d{3}(?:\\D|$))", "");
    if (!digits.matches("-?\\d{1,15}")) {
      throw new IllegalArgumentException(
          "“%s” is not a whole number, as “%s” needs.".formatted(shown(cell), question.text()));
    }
    return Long.parseLong(digits);
  }

  private static LocalDate day(String cell) {
    Matcher iso = ISO_DATE.matcher(cell);
    Matcher british = BRITISH_DATE.matcher(cell);
    try {
      if (iso.matches()) {
        return LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3));
      }
      if (british.matches()) {
        return LocalDate.of(part(british, 3), part(british, 2), part(british, 1));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("There is no such day as %s.".formatted(cell), e);
    }
    throw new IllegalArgumentException(
        "“%s” is not a date such as 2017-03-31 or 31/03/2017.".formatted(shown(cell)));
  }

  private static int part(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  private static String plain(String words) {
    return words.strip().toLowerCase(Locale.UK).replaceAll("[\\s_]+", " ").replace("’", "'");
  }

  private static String listed(List<Option> options) {
    return options.stream().map(Option::code).collect(Collectors.joining(", "));
  }

  /** A cell's words as they can be repeated to the reader: short, and on one line. */
  static String shown(String cell) {
    String line = cell.strip().replaceAll("\\p{Cntrl}", " ");
    return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH) + "…";
  }
}
