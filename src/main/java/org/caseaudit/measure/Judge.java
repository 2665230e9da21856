package org.caseaudit.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caseaudit.measure.Judging.Amounts;
import org.caseaudit.measure.Judging.Lasting;
import org.caseaudit.measure.Verdict.Amount;
import org.caseaudit.measure.Verdict.Outcome;
import org.caseaudit.measure.Verdict.When;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Expression;
import org.caseaudit.template.Question;
import org.caseaudit.template.Truth;

/** Judges one sheet, as a whole or item by item. */
final class Judge {

  static final String NOT_ASKED = "Not asked";
  static final String NOT_ANSWERED = "Not answered";
  static final String CANNOT_BE_TOLD = "Can't be told from the answers";
  static final String NO_DATE = "The day can't be told from the answers";
  private static final AnswerValue YES = new AnswerValue.Code("yes");

  private final Judging judging;
  private final AskedSheet sheet;
  private final Optional<Question> dated;

  Judge(Judging judging, AskedSheet sheet) {
    this.judging = judging;
    this.sheet = sheet;
    this.dated =
        judging
            .countedOn()
            .flatMap(day -> sheet.template().find(day.question()))
            .or(() -> sheet.template().eventQuestion());
  }

  List<Verdict> verdicts() {
    if (!judging.questions().stream().allMatch(code -> sheet.template().find(code).isPresent())) {
      return List.of(new Found("").excluded(NOT_ASKED));
    }
    if (judging.each().isEmpty()) {
      return new Found("").judge().stream().toList();
    }
    Question group = sheet.template().question(judging.each().get());
    List<String> items = sheet.items(group);
    if (items.isEmpty()) {
      return List.of(new Found("").excluded("No " + group.itemName()));
    }
    List<Verdict> verdicts = new ArrayList<>();
    items.forEach(item -> new Found(item).judge().ifPresent(verdicts::add));
    return verdicts;
  }

  /** What is found on the sheet, or in one item of it. */
  private final class Found {
    private final String item;
    private When when = When.SEALED;
    private Amount amount = Amount.NONE;

    Found(String item) {
      this.item = item;
    }

    Optional<Verdict> judge() {
      Truth about = judging.among().map(this::truth).orElse(Truth.TRUE);
      if (about == Truth.FALSE) {
        return Optional.empty();
      }
      if (!isDated()) {
        return Optional.of(excluded(NO_DATE));
      }
      for (Exclusion exclusion : judging.exclusions()) {
        if (truth(exclusion.when()).isTrue()) {
          return Optional.of(excluded(exclusion.reason()));
        }
      }
      return Optional.of(about.isTrue() ? judgeIt() : excluded(CANNOT_BE_TOLD));
    }

    private Verdict judgeIt() {
      if (judging.question().isPresent()) {
        return judgeAnswer(address(judging.question().get()));
      }
      return judging.met().map(this::judgeCondition).orElseGet(this::met);
    }

    private boolean isDated() {
      if (judging.lasting().isPresent()) {
        Optional<When> lasts = lasting(judging.lasting().get());
        lasts.ifPresent(it -> when = it);
        return lasts.isPresent();
      }
      Optional<LocalDate> day = dated.flatMap(question -> sheet.day(address(question.code())));
      day.ifPresent(it -> when = When.on(it));
      return dated.isEmpty() || day.isPresent();
    }

    /** Empty when it can't be told since when, or it never lasted. */
    private Optional<When> lasting(Lasting lasting) {
      List<LocalDate> from = days(lasting.from());
      if (from.size() < lasting.from().size()) {
        return Optional.empty();
      }
      LocalDate first = from.stream().max(Comparator.naturalOrder()).orElseThrow();
      LocalDate end = days(lasting.until()).stream().min(Comparator.naturalOrder()).orElse(null);
      LocalDate met = days(lasting.metFrom()).stream().max(Comparator.naturalOrder()).orElse(first);
      return Optional.of(
          new When(
              first,
              end != null && end.isBefore(first) ? first : end,
              met.isBefore(first) ? first : met));
    }

    private List<LocalDate> days(List<Expression> expressions) {
      return expressions.stream().flatMap(day -> sheet.reading().day(day, item).stream()).toList();
    }

    private Verdict judgeAnswer(Address address) {
      if (!sheet.reading().asked(address)) {
        return excluded(NOT_ASKED);
      }
      Optional<AnswerValue> answer = sheet.reading().answer(address);
      if (answer.filter(YES::equals).isPresent()) {
        return met();
      }
      if (answer.orElse(null) instanceof AnswerValue.NotApplicable notApplicable) {
        return excluded(sheet.reason(address, notApplicable));
      }
      return verdict(
          Outcome.NOT_MET, answer.isEmpty() ? NOT_ANSWERED : sheet.reading().words(address));
    }

    private Verdict judgeCondition(Expression condition) {
      Truth truth = truth(condition);
      if (truth == Truth.UNKNOWN) {
        boolean allAsked =
            condition.questions().stream().allMatch(code -> sheet.isAskedEverywhere(code, item));
        return allAsked ? verdict(Outcome.NOT_MET, CANNOT_BE_TOLD) : excluded(NOT_ASKED);
      }
      return truth.isTrue() ? met() : verdict(Outcome.NOT_MET, "");
    }

    /** Met; a sum also needs something to add. */
    private Verdict met() {
      if (judging.amounts().isEmpty()) {
        return verdict(Outcome.MET, "");
      }
      Amounts added = judging.amounts().get();
      Address needed = address(added.of().orElse(added.sum()));
      Optional<Long> number = number(needed);
      if (number.isEmpty()) {
        String found = sheet.reading().words(needed);
        return excluded(found.isEmpty() ? NOT_ANSWERED : found);
      }
      amount =
          added.of().isEmpty()
              ? new Amount(number.get(), 0)
              : new Amount(number(address(added.sum())).orElse(0L), number.get());
      return verdict(Outcome.MET, "");
    }

    private Optional<Long> number(Address address) {
      return sheet.reading().answer(address).orElse(null) instanceof AnswerValue.Whole whole
          ? Optional.of(whole.number())
          : Optional.empty();
    }

    private Truth truth(Expression condition) {
      return sheet.reading().truth(condition, item);
    }

    private Address address(String code) {
      return sheet.addresses(code, item).get(0);
    }

    Verdict excluded(String reason) {
      return verdict(Outcome.EXCLUDED, reason);
    }

    private Verdict verdict(Outcome outcome, String reason) {
      String unit =
          judging.countsLatest(sheet.template())
              ? sheet.codes(judging.latestBy().orElse(List.of()))
              : Verdict.EVERY_SHEET;
      return new Verdict(item, outcome, reason, unit, sheet.codes(judging.split()), when, amount);
    }
  }
}
