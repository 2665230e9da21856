package org.caseaudit.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.caseaudit.measure.Count;
import org.caseaudit.measure.FactPage;
import org.caseaudit.measure.MeasureDefinition;
import org.caseaudit.measure.PartFigure;
import org.caseaudit.measure.Period;
import org.caseaudit.measure.StatementFigure;

/** Figures as REST tells them: always a numerator with its denominator. */
public final class MeasureJson {

  private MeasureJson() {}

  /** All statements in a period. */
  public record All(LocalDate from, LocalDate to, String count, List<Statement> measures) {}

  /**
   * One statement.
   *
   * @param waitsFor what will feed it; absent where it is counted
   */
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
      String waitsFor,
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
          measure.target().map(it -> new Target(it.percent(), it.source())).orElse(null),
          orNull(measure.proposal()),
          measure.definition(),
          orNull(measure.waitsFor()),
          figure.headline().map(PartFigure::id).orElse(null),
          figure.funnel().stream().map(PartFigure::id).toList(),
          figure.parts().stream().map(Part::of).toList());
    }
  }

  /** What was promised, and by whom. */
  public record Target(BigDecimal percent, String source) {}

  /** One part's figure; no percentage where nothing was counted. */
  public record Part(
      String id,
      String label,
      String unit,
      long numerator,
      long denominator,
      Integer percent,
      long excluded,
      List<Excluded> excludedFor,
      List<Split> splits,
      List<Month> months) {

    static Part of(PartFigure figure) {
      Count count = figure.count();
      return new Part(
          figure.id(),
          figure.label(),
          figure.unit(),
          count.met(),
          count.of(),
          orNull(count.percent()),
          count.excluded(),
          figure.excludedFor().stream()
              .map(each -> new Excluded(each.reason(), each.number()))
              .toList(),
          figure.splits().stream().map(Split::of).toList(),
          figure.points().stream().map(Month::of).toList());
    }
  }

  /** So many left out for one reason. */
  public record Excluded(String reason, long number) {}

  /** The figure for one answer. */
  public record Split(String code, String label, long numerator, long denominator, long excluded) {

    static Split of(PartFigure.Split split) {
      Count count = split.count();
      return new Split(split.code(), split.label(), count.met(), count.of(), count.excluded());
    }
  }

  /** The figure of one month: {@code 2017-03}. */
  public record Month(String month, long numerator, long denominator, long excluded) {

    static Month of(PartFigure.Point point) {
      Count count = point.count();
      return new Month(point.month().toString(), count.met(), count.of(), count.excluded());
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

  /** One sheet or item of it, what was made of it, and the answers that is due to. */
  public record Fact(
      long audit,
      String childReference,
      String template,
      String item,
      LocalDate countedOn,
      String outcome,
      String reason,
      List<Answer> answers) {

    static Fact of(FactPage.Line line) {
      return new Fact(
          line.sheet(),
          line.childReference(),
          line.title(),
          orNull(line.item()),
          line.countedOn(),
          line.outcome().word(),
          orNull(line.reason()),
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

  private static String orNull(String words) {
    return words.isEmpty() ? null : words;
  }

  private static Integer orNull(OptionalInt percent) {
    return percent.isPresent() ? Integer.valueOf(percent.getAsInt()) : null;
  }
}
