package org.caseaudit.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseaudit.measure.MeasureStatus;
import org.caseaudit.measure.StatementFigure;
import org.caseaudit.plan.ActionRow;
import org.caseaudit.plan.Rag;
import org.caseaudit.plan.Recommendation;

/**
 * A recommendation with how its actions are going beside how its statements stand. The two are
 * never made one: everything can be done and nothing met.
 *
 * @param judgement the board's own of the recommendation; empty for none
 */
public record AreaStanding(
    Recommendation recommendation,
    List<ActionRow> actions,
    List<StatementStanding> statements,
    Optional<BoardJudgement> judgement) {

  /**
   * A statement as it was counted, with what the board makes of it.
   *
   * @param judgement empty while the board has judged nothing, or took its judgement back
   */
  public record StatementStanding(StatementFigure figure, Optional<BoardJudgement> judgement) {

    Stream<BoardVerdict> verdicts() {
      return Stream.concat(
          BoardVerdict.of(figure.status()).stream(),
          judgement.stream().map(BoardJudgement::getVerdict));
    }
  }

  /** So many of the same word. */
  public record Tally(String word, long number) {}

  public AreaStanding {
    actions = List.copyOf(actions);
    statements = List.copyOf(statements);
  }

  /** How its actions are rated, a rating nobody gave left out. */
  public List<Tally> ratings() {
    return ratings(actions);
  }

  static List<Tally> ratings(List<ActionRow> actions) {
    return Stream.of(Rag.values())
        .map(rag -> new Tally(rag.label(), actions.stream().filter(it -> it.rag() == rag).count()))
        .filter(tally -> tally.number() > 0)
        .toList();
  }

  /** How its statements were counted, one by one and never as an average. */
  public List<Tally> statuses() {
    return Stream.of(MeasureStatus.values())
        .map(
            status ->
                new Tally(
                    status.label(),
                    statements.stream().filter(it -> it.figure().status() == status).count()))
        .filter(tally -> tally.number() > 0)
        .toList();
  }

  /**
   * What the whole might be called: the worst of what is judged, counted or by the board; empty
   * while nothing is.
   */
  public Optional<BoardVerdict> suggested() {
    return BoardVerdict.worst(statements.stream().flatMap(StatementStanding::verdicts).toList());
  }

  /** Where what is done and what came of it part; empty where they don't. */
  public String contrast() {
    boolean allDone = !actions.isEmpty() && actions.stream().allMatch(row -> row.rag() == Rag.BLUE);
    List<String> missed =
        statements.stream()
            .filter(it -> it.figure().status() == MeasureStatus.NOT_MET)
            .map(it -> it.figure().statement().id())
            .toList();
    if (allDone && !missed.isEmpty()) {
      return "Every action is done, yet not met: " + String.join(", ", missed) + ".";
    }
    String done =
        actions.stream()
            .filter(row -> row.rag() == Rag.BLUE)
            .map(row -> row.action().ref())
            .collect(Collectors.joining(", "));
    return done.isEmpty() || missed.isEmpty()
        ? ""
        : "Done: " + done + ". Not met all the same: " + String.join(", ", missed) + ".";
  }
}
