package org.caseaudit.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which answers a question takes, and how their plain form is read. */
final class AnswerRules {
  static final int LONGEST_NOTE = 4_000;

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,15}");
  private static final Pattern ITEM_KEY = Pattern.compile("[a-z0-9]{1,20}");

  private final Question question;

  AnswerRules(Question question) {
    this.question = question;
  }

  AnswerValue read(String state, String plain) {
    AnswerValue value = value(state, plain == null ? "" : plain);
    question
        .problemWith(value, "")
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    return value;
  }

  private AnswerValue value(String state, String plain) {
    return switch (state) {
      case AnswerValue.NOT_EVIDENCED -> new AnswerValue.NotEvidenced();
      case AnswerValue.NOT_APPLICABLE -> new AnswerValue.NotApplicable(plain);
      case AnswerValue.ANSWERED -> answered(plain);
      default -> throw refused("can't be in the state “" + state + "”");
    };
  }

  private AnswerValue answered(String plain) {
    return switch (question.answers()) {
      case YES_PARTLY_NO, YES_NO, GRADE, CHOICE -> new AnswerValue.Code(plain);
      case MULTI -> new AnswerValue.Codes(inOrder(list(plain)));
      case GROUP -> new AnswerValue.Items(list(plain));
      case DATE -> new AnswerValue.Day(date(plain));
      case INTEGER, SCALE -> new AnswerValue.Whole(number(plain));
      case TEXT, DERIVED -> new AnswerValue.Text(plain);
    };
  }

  private static List<String> list(String plain) {
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(",", -1));
  }

  private List<String> inOrder(List<String> codes) {
    List<String> order = question.options().stream().map(Option::code).toList();
    return codes.stream().sorted(java.util.Comparator.comparingInt(order::indexOf)).toList();
  }

  private LocalDate date(String plain) {
    try {
      return LocalDate.parse(plain);
    } catch (DateTimeException e) {
      throw refused("must be a date such as 2017-03-01");
    }
  }

  private long number(String plain) {
    if (!WHOLE_NUMBER.matcher(plain).matches()) {
      throw refused("must be a whole number");
    }
    return Long.parseLong(plain);
  }

  private IllegalArgumentException refused(String problem) {
    return new IllegalArgumentException("“" + question.text() + "” " + problem);
  }

  /** What is wrong, to follow the question's words; empty when the answer may be stored. */
  Optional<String> problem(AnswerValue value, String note) {
    if (question.type() == AnswerType.DERIVED) {
      return Optional.of("is worked out from other answers and can't be typed over");
    }
    return problem(value).or(() -> problemWithNote(note == null ? "" : note));
  }

  private Optional<String> problem(AnswerValue value) {
    if (value instanceof AnswerValue.NotEvidenced) {
      return refuseUnless(question.offersNotEvidenced(), "can't be answered “not evidenced”");
    }
    if (value instanceof AnswerValue.NotApplicable notApplicable) {
      return problemWithReason(notApplicable.reason());
    }
    return switch (question.type()) {
      case YES_PARTLY_NO, YES_NO, GRADE, CHOICE ->
          value instanceof AnswerValue.Code code ? option(code.code()) : wrongType();
      case MULTI -> value instanceof AnswerValue.Codes codes ? options(codes.codes()) : wrongType();
      case GROUP -> value instanceof AnswerValue.Items items ? items(items.keys()) : wrongType();
      case DATE -> value instanceof AnswerValue.Day day ? day(day.date()) : wrongType();
      case INTEGER, SCALE ->
          value instanceof AnswerValue.Whole whole ? number(whole.number()) : wrongType();
      case TEXT -> value instanceof AnswerValue.Text text ? text(text.text()) : wrongType();
      case DERIVED -> wrongType();
    };
  }

  private Optional<String> problemWithReason(String reason) {
    if (question.notApplicableReasons().isEmpty()) {
      return Optional.of("can't be answered “not applicable”");
    }
    return refuseUnless(
        question.notApplicableReasons().stream().anyMatch(allowed -> allowed.code().equals(reason)),
        "can't be “not applicable” for the reason “" + shortened(reason) + "”");
  }

  private Optional<String> wrongType() {
    return Optional.of("takes another kind of answer: " + question.type().word());
  }

  private Optional<String> option(String code) {
    return refuseUnless(
        question.option(code).isPresent(), "has no option “" + shortened(code) + "”");
  }

  private Optional<String> options(List<String> codes) {
    for (String code : codes) {
      if (question.option(code).isEmpty()) {
        return option(code);
      }
    }
    if (codes.isEmpty()) {
      return Optional.of("needs at least one option");
    }
    if (new HashSet<>(codes).size() < codes.size()) {
      return Optional.of("has an option ticked twice");
    }
    Optional<Option> exclusive =
        codes.stream()
            .map(code -> question.option(code).orElseThrow())
            .filter(Option::exclusive)
            .findFirst();
    return codes.size() > 1
        ? exclusive.map(option -> "can't have “" + option.label() + "” together with others")
        : Optional.empty();
  }

  private Optional<String> items(List<String> keys) {
    if (keys.size() > question.maxItems()) {
      return Optional.of("can have at most " + question.maxItems());
    }
    return refuseUnless(
        new HashSet<>(keys).size() == keys.size()
            && keys.stream().allMatch(key -> ITEM_KEY.matcher(key).matches()),
        "has an item without a key of its own");
  }

  private Optional<String> day(LocalDate date) {
    return refuseUnless(
        !date.isBefore(EARLIEST) && !date.isAfter(LATEST),
        "must be a date from " + EARLIEST.getYear() + " to " + LATEST.getYear());
  }

  private Optional<String> number(long number) {
    if (question.min().isPresent() && number < question.min().getAsLong()) {
      return Optional.of("must be at least " + question.min().getAsLong());
    }
    if (question.max().isPresent() && number > question.max().getAsLong()) {
      return Optional.of("must be at most " + question.max().getAsLong());
    }
    return Optional.empty();
  }

  private Optional<String> text(String text) {
    if (text.isBlank()) {
      return Optional.of("has no words in it");
    }
    return words(text, question.maxLength(), "");
  }

  private Optional<String> problemWithNote(String note) {
    if (question.note() == NoteRule.NONE && !note.isEmpty()) {
      return Optional.of("takes no note");
    }
    return words(note, LONGEST_NOTE, "has a note that ");
  }

  private static Optional<String> words(String text, int longest, String lead) {
    if (text.codePointCount(0, text.length()) > longest) {
      return Optional.of(lead + "is longer than " + longest + " characters");
    }
    return refuseUnless(isStorable(text), lead + "contains a character that can't be stored");
  }

  /** PostgreSQL stores no NUL, and UTF-8 has no half of a surrogate pair. */
  private static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
  }

  private static Optional<String> refuseUnless(boolean fine, String problem) {
    return fine ? Optional.empty() : Optional.of(problem);
  }

  private static String shortened(String code) {
    return code.length() > 40 ? code.substring(0, 40) + "…" : code;
  }
}
