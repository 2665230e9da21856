package org.caseaudit.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caseaudit.finding.FindingRepository.Tallied;
import org.caseaudit.measure.Count;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;

/** Makes findings of tallies. */
final class Counting {
  private static final String YES = "yes";

  private final Quarters quarters;
  private final List<LocalDate> shown;
  private final Map<String, List<Tallied>> byQuestion;
  private final Function<String, Optional<Question>> questions;

  /**
   * @param questions looks a question up by its code; one that no template has any more is passed
   *     over
   */
  Counting(
      Quarters quarters, List<Tallied> tallied, Function<String, Optional<Question>> questions) {
    this.quarters = quarters;
    this.questions = questions;
    this.shown = new Quarters(quarters.before().first(), quarters.last()).each();
    this.byQuestion = tallied.stream().collect(Collectors.groupingBy(Tallied::question));
  }

  /**
   * Every question that was asked in the quarters, the weakest first. What is looked up in the
   * child's other sheets is left out: it goes on changing after an audit is sealed, and measures
   * follow that.
   */
  List<Finding> questions(long tooFew) {
    List<Finding> found = new ArrayList<>();
    byQuestion.forEach(
        (code, tallied) ->
            questions
                .apply(code)
                .filter(question -> question.answers().isJudgement())
                .filter(question -> !question.looksElsewhere())
                .map(question -> finding(code, "", question.text(), tallied, Counting::judged))
                .filter(Finding::isKnown)
                .ifPresent(found::add));
    return found.stream().sorted(Finding.weakestFirst(tooFew)).toList();
  }

  /** Every theme that was ticked in the quarters, the most frequent first. */
  List<Finding> themes() {
    List<Finding> found = new ArrayList<>();
    byQuestion.forEach(
        (code, tallied) ->
            questions
                .apply(code)
                .filter(Found::isAboutThemes)
                .ifPresent(question -> found.addAll(themes(question, tallied))));
    return found.stream().sorted(Finding.weakestFirst(0)).toList();
  }

  private List<Finding> themes(Question question, List<Tallied> tallied) {
    Set<String> codes = new LinkedHashSet<>();
    tallied.forEach(each -> codes.add(each.answer()));
    codes.remove(Found.ANSWERED);
    return codes.stream()
        .map(
            code ->
                finding(
                    question.code(),
                    code,
                    question.option(code).map(Option::label).orElse(code),
                    tallied,
                    some -> ticked(some, code)))
        .filter(finding -> finding.now().met() > 0)
        .toList();
  }

  private Finding finding(
      String code,
      String theme,
      String words,
      List<Tallied> tallied,
      Function<List<Tallied>, Count> count) {
    Quarters before = quarters.before();
    return new Finding(
        code,
        theme,
        words,
        count.apply(some(tallied, each -> each.ours() && quarters.contains(each.quarter()))),
        count.apply(some(tallied, each -> each.ours() && before.contains(each.quarter()))),
        count.apply(some(tallied, each -> quarters.contains(each.quarter()))),
        shown.stream()
            .map(
                quarter ->
                    new Finding.Run(
                        quarter,
                        count.apply(
                            some(tallied, each -> each.ours() && each.quarter().equals(quarter)))))
            .toList());
  }

  private static List<Tallied> some(List<Tallied> tallied, Predicate<Tallied> which) {
    return tallied.stream().filter(which).toList();
  }

  /** Anything but a yes counts as found; not applicable leaves the denominator. */
  private static Count judged(List<Tallied> tallied) {
    return tallied.stream()
        .map(
            each ->
                switch (each.answer()) {
                  case YES -> new Count(0, each.answers(), 0);
                  case AnswerValue.NOT_APPLICABLE -> new Count(0, 0, each.answers());
                  default -> new Count(each.answers(), 0, 0);
                })
        .reduce(Count.NONE, Count::plus);
  }

  private static Count ticked(List<Tallied> tallied, String theme) {
    long of = sum(tallied, Found.ANSWERED);
    long with = sum(tallied, theme);
    return new Count(with, of - with, 0);
  }

  private static long sum(List<Tallied> tallied, String answer) {
    return tallied.stream()
        .filter(each -> each.answer().equals(answer))
        .mapToLong(Tallied::answers)
        .sum();
  }
}
