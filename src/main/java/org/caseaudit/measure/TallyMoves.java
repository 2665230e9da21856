package org.caseaudit.measure;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** By how much which tallies change, gathered so that each is moved once. */
final class TallyMoves {

  /**
   * Where a fact is tallied.
   *
   * @param supersededIn null for the tally of all facts of a month
   */
  record Cell(
      String part,
      LocalDate month,
      LocalDate supersededIn,
      long team,
      String planStatus,
      String split,
      String reason) {

    static Cell of(Fact fact) {
      return of(fact, null);
    }

    static Cell ofSuperseded(Fact fact) {
      return of(fact, fact.getSupersededOn().withDayOfMonth(1));
    }

    private static Cell of(Fact fact, LocalDate supersededIn) {
      return new Cell(
          fact.getPart(),
          fact.getCountedOn().withDayOfMonth(1),
          supersededIn,
          fact.getTeamId() == null ? 0 : fact.getTeamId(),
          fact.getPlanStatus(),
          fact.getSplit(),
          fact.getOutcome() == Verdict.Outcome.EXCLUDED ? fact.getReason() : "");
    }
  }

  private final Map<Cell, Added> all = new LinkedHashMap<>();
  private final Map<Cell, Added> superseded = new LinkedHashMap<>();

  /** A fact begins to count; it is the latest until said otherwise. */
  void add(Fact fact) {
    move(all, Cell.of(fact), fact, 1);
    addSupersession(fact);
  }

  /** A fact counts no longer. */
  void remove(Fact fact) {
    move(all, Cell.of(fact), fact, -1);
    removeSupersession(fact);
  }

  void addSupersession(Fact fact) {
    moveSupersession(fact, 1);
  }

  void removeSupersession(Fact fact) {
    moveSupersession(fact, -1);
  }

  private void moveSupersession(Fact fact, int by) {
    if (fact.getSupersededOn() != null) {
      move(superseded, Cell.ofSuperseded(fact), fact, by);
    }
  }

  private static void move(Map<Cell, Added> cells, Cell cell, Fact fact, int by) {
    cells.merge(cell, Added.of(fact, by), Added::plus);
    cells.remove(cell, Added.NONE);
  }

  Map<Cell, Added> all() {
    return all;
  }

  Map<Cell, Added> superseded() {
    return superseded;
  }

  /** The moves as the database takes them. */
  static String json(Map<Cell, Added> cells) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    cells.forEach(
        (cell, added) ->
            rows.add(
                Json.createObjectBuilder()
                    .add("part", cell.part())
                    .add("month", cell.month().toString())
                    .add(
                        "superseded_in",
                        cell.supersededIn() == null
                            ? JsonValue.NULL
                            : Json.createValue(cell.supersededIn().toString()))
                    .add("team_id", cell.team())
                    .add("plan_status", cell.planStatus())
                    .add("split", cell.split())
                    .add("reason", cell.reason())
                    .add("met", added.count().met())
                    .add("not_met", added.count().notMet())
                    .add("excluded", added.count().excluded())
                    .add("amount", added.amount())
                    .add("amount_of", added.amountOf())));
    return rows.build().toString();
  }
}
