package org.caseaudit.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.caseaudit.measure.Count;
import org.caseaudit.measure.FactPage;
import org.caseaudit.measure.MeasureDefinition;
import org.caseaudit.measure.PartFigure;
import org.caseaudit.measure.Period;
import org.caseaudit.measure.Quantity;
import org.caseaudit.measure.StatementFigure;

/** Figures as REST tells them: always a numerator with its denominator. */
public final class MeasureJson {

  private MeasureJson() {}

  /** All statements in a period. */
  public record All(LocalDate from, LocalDate to, String count, List<Statement> measures) {}

  /** One statement. */
  public record Statement(
      String id,
      String words,
      int recommendation,
      Integer ofstedRecommendation,
      String kind,
      String status,
      Target target,
      String proposal,
      String definition,
      String headline,
      List<String> funnel,
      List<Part> parts) {

    static Statement of(StatementFigure figure) {
      MeasureDefinition measure = figure.measure();
      return new Statement(
          figure.statement().id(),
          figure.statement().words(),
          figure.recommendation().number(),
          figure.recommendation().ofstedNumber().orElse(null),
          measure.kind().word(),
          figure.status().word(),
          figure.target().map(Target::of).orElse(null),
          orNull(measure.proposal()),
          measure.definition(),
          figure.headline().id(),
          figure.funnel().stream().map(PartFigure::id).toList(),
          figure.parts().stream().map(Part::of).toList());
    }
  }

  /**
   * What was promised, and by whom.
   *
   * @param aim {@code percent}, {@code number} or {@code baseline}
   * @param wanted the percentage or number; absent for a comparison with the baseline
   */
  public record Target(String aim, BigDecimal wanted, String words, String source) {

    static Target of(org.caseaudit.measure.Target target) {
      boolean compares = target.aim() == org.caseaudit.measure.Target.Aim.BASELINE;
      return new Target(
          target.aim().name().toLowerCase(Locale.ROOT),
          compares ? null : target.wanted(),
          target.words(),
          target.source());
    }
  }

  /**
   * One part's figure; no percentage where nothing was counted.
   *
   * @param tells what the figure says: {@code rate}, {@code number}, {@code kinds}, {@code sum},
   *     {@code per}, {@code years} or {@code steps}
   * @param from the first day counted; absent while none is over
   * @param value the number, or what comes to one of what it is counted per; absent for no data
   * @param baseline what it came to in the year it is compared with; absent when it isn't
   * @param excludedPercent which share of all that was looked at is left out
   */
  public record Part(
      String id,
      String label,
      String unit,
      String tells,
      LocalDate from,
      LocalDate to,
      String words,
      BigDecimal value,
      long numerator,
      long denominator,
      Integer percent,
      Baseline baseline,
      long excluded,
      Integer excludedPercent,
      List<Excluded> excludedFor,
      List<Split> splits,
      List<Month> months,
      List<Step> steps) {

    static Part of(PartFigure figure) {
      Count count = figure.count();
      return new Part(
          figure.id(),
          figure.label(),
          figure.unit(),
          figure.tells().name().toLowerCase(Locale.ROOT),
          figure.counted().map(Period::from).orElse(null),
          figure.counted().map(Period::to).orElse(null),
          figure.words(),
          MeasureJson.value(figure.quantity()),
          count.met(),
          count.of(),
          figure.isShare() ? orNull(count.percent()) : null,
          figure.baseline().map(it -> Baseline.of(it, figure.unit())).orElse(null),
          count.excluded(),
          orNull(count.excludedPercent()),
          figure.excludedFor().stream()
              .map(each -> new Excluded(each.reason(), each.number()))
              .toList(),
          figure.splits().stream().map(Split::of).toList(),
          figure.points().stream().map(Month::of).toList(),
          figure.steps().stream().map(Step::of).toList());
    }
  }

  /** What a figure came to in the year it is compared with. */
  public record Baseline(LocalDate from, LocalDate to, String words, BigDecimal value) {

    static Baseline of(PartFigure.Baseline baseline, String unit) {
      return new Baseline(
          baseline.period().from(),
          baseline.period().to(),
          baseline.quantity().words(unit),
          MeasureJson.value(baseline.quantity()));
    }
  }

  /** A step to be taken by a day; no {@code takenOn} until it is. */
  public record Step(String code, String label, LocalDate due, LocalDate takenOn) {

    static Step of(PartFigure.StepTaken step) {
      return new Step(step.code(), step.label(), step.due(), step.takenOn().orElse(null));
    }
  }

  /** So many left out for one reason. */
  public record Excluded(String reason, long number) {}

  /** The figure for one answer. */
  public record Split(
      String code,
      String label,
      BigDecimal value,
      long numerator,
      long denominator,
      long excluded) {

    static Split of(PartFigure.Split split) {
      Count count = split.count();
      return new Split(
          split.code(),
          split.label(),
          MeasureJson.value(split.quantity()),
          count.met(),
          count.of(),
          count.excluded());
    }
  }

  /** The figure of one month: {@code 2017-03}. */
  public record Month(
      String month, BigDecimal value, long numerator, long denominator, long excluded) {

    static Month of(PartFigure.Point point) {
      Count count = point.count();
      return new Month(
          point.month().toString(),
          MeasureJson.value(point.quantity()),
          count.met(),
          count.of(),
          count.excluded());
    }
  }

  /**
   * Some of what was counted.
   *
   * @param next to be given as {@code after} for the next page; absent on the last one
   */
  public record Facts(String part, LocalDate from, LocalDate to, List<Fact> facts, String next) {

    static Facts of(String part, Period period, FactPage page) {
      return new Facts(
          part,
          period.from(),
          period.to(),
          page.lines().stream().map(Fact::of).toList(),
          page.next().map(FactPage.Cursor::toString).orElse(null));
    }
  }

  /**
   * One sheet or item of it, one case or one step, what was made of it, and the answers that is due
   * to.
   *
   * @param sheet the number of the audit or entry; absent for a case or step without any
   * @param kind {@code audit}, {@code register} or {@code consultation}; absent as well
   * @param template its title, or what the step is called
   * @param amount what it adds to a sum, in words; absent where there is no sum
   */
  public record Fact(
      Long sheet,
      String kind,
      String childReference,
      String template,
      String item,
      LocalDate countedOn,
      String outcome,
      String reason,
      String amount,
      List<Answer> answers) {

    static Fact of(FactPage.Line line) {
      return new Fact(
          line.sheet(),
          line.kind() == null ? null : line.kind().word(),
          line.childReference(),
          orNull(line.title()),
          orNull(line.item()),
          line.countedOn(),
          line.outcome().word(),
          orNull(line.reason()),
          orNull(line.amount()),
          line.answers().stream().map(Answer::of).toList());
    }
  }

  /** An answer in words. */
  public record Answer(String question, String text, String item, String answer, String working) {

    static Answer of(FactPage.AnswerBehind behind) {
      return new Answer(
          behind.question(),
          behind.text(),
          orNull(behind.item()),
          orNull(behind.answer()),
          orNull(behind.working()));
    }
  }

  private static BigDecimal value(Quantity quantity) {
    return quantity.isNothing() ? null : quantity.value();
  }

  private static String orNull(String words) {
    return words.isEmpty() ? null : words;
  }

  private static Integer orNull(OptionalInt percent) {
    return percent.isPresent() ? Integer.valueOf(percent.getAsInt()) : null;
  }
}
