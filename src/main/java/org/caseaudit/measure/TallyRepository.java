package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Tallies: moved with the facts, and added up with one statement for all measures at once. */
@ApplicationScoped
public class TallyRepository {

  /**
   * Some facts of one part and month that agree in all that figures are split by.
   *
   * @param inPeriod those that count in the period asked for
   * @param inMonth those that count in their month, were it a period of its own
   */
  record Tallied(
      String part, YearMonth month, String split, String reason, Added inPeriod, Added inMonth) {}

  private static final String MOVE =
      """
      WITH moved AS (
        INSERT INTO %1$s AS t (%2$s, met, not_met, excluded, amount, amount_of)
        SELECT %2$s, met, not_met, excluded, amount, amount_of
        FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS d
             (part text, month date, superseded_in date, team_id bigint, plan_status text,
              split text, reason text, met integer, not_met integer, excluded integer,
              amount bigint, amount_of bigint)
        ORDER BY %2$s
        ON CONFLICT (%2$s) DO UPDATE
        SET met = t.met + EXCLUDED.met, not_met = t.not_met + EXCLUDED.not_met,
            excluded = t.excluded + EXCLUDED.excluded, amount = t.amount + EXCLUDED.amount,
            amount_of = t.amount_of + EXCLUDED.amount_of
        RETURNING part, month, met, not_met, excluded, amount, amount_of)
      SELECT part || ' in ' || month FROM moved
      WHERE least(met, not_met, excluded, amount, amount_of) < 0
      """;
  private static final String MOVE_ALL =
      MOVE.formatted("tally", "month, part, team_id, plan_status, split, reason");
  private static final String MOVE_SUPERSEDED =
      MOVE.formatted(
          "tally_superseded", "month, superseded_in, part, team_id, plan_status, split, reason");

  /**
   * Whole months from the tallies (less what was superseded), the days at the edges from the facts,
   * and what a day at the end superseded in the whole months.
   */
  private static final String ADD_UP =
      """
      SELECT part, month, split, reason,
             sum(met), sum(not_met), sum(excluded), sum(amount), sum(amount_of),
             sum(month_met), sum(month_not_met), sum(month_excluded), sum(month_amount),
             sum(month_amount_of)
      FROM (
        SELECT part, month, split, reason, met, not_met, excluded, amount, amount_of,
               met AS month_met, not_met AS month_not_met, excluded AS month_excluded,
               amount AS month_amount, amount_of AS month_amount_of
        FROM tally
        WHERE month BETWEEN ?3 AND ?4 #{among}
        UNION ALL
        SELECT part, month, split, reason, -met, -not_met, -excluded, -amount, -amount_of,
               CASE WHEN superseded_in = month THEN -met ELSE 0 END,
               CASE WHEN superseded_in = month THEN -not_met ELSE 0 END,
               CASE WHEN superseded_in = month THEN -excluded ELSE 0 END,
               CASE WHEN superseded_in = month THEN -amount ELSE 0 END,
               CASE WHEN superseded_in = month THEN -amount_of ELSE 0 END
        FROM tally_superseded
        WHERE ?5 AND month BETWEEN ?3 AND ?4 AND superseded_in <= ?4 #{among}
        UNION ALL
        SELECT part, CAST(date_trunc('month', counted_on) AS date), split,
               CASE WHEN outcome = 'EXCLUDED' THEN reason ELSE '' END,
               sign * CAST(outcome = 'MET' AND counts AS integer),
               sign * CAST(outcome = 'NOT_MET' AND counts AS integer),
               sign * CAST(outcome = 'EXCLUDED' AND counts AS integer),
               sign * CAST(counts AS integer) * amount,
               sign * CAST(counts AS integer) * amount_of,
               CAST(outcome = 'MET' AND counts_in_month AS integer),
               CAST(outcome = 'NOT_MET' AND counts_in_month AS integer),
               CAST(outcome = 'EXCLUDED' AND counts_in_month AS integer),
               CAST(counts_in_month AS integer) * amount,
               CAST(counts_in_month AS integer) * amount_of
        FROM (
          SELECT f.*, 1 AS sign,
                 NOT ?5 OR superseded_on IS NULL OR superseded_on > ?2 AS counts,
                 NOT ?5 OR superseded_on IS NULL OR superseded_on > ?2
                   OR date_trunc('month', superseded_on) > date_trunc('month', counted_on)
                   AS counts_in_month
          FROM fact f
          WHERE taken_back_at IS NULL
            AND (counted_on >= ?1 AND counted_on < ?3 OR counted_on > ?4 AND counted_on <= ?2)
          UNION ALL
          SELECT f.*, -1, true, false
          FROM fact f
          WHERE ?5 AND taken_back_at IS NULL AND counted_on BETWEEN ?3 AND ?4
            AND superseded_on > ?4 AND superseded_on <= ?2
        ) AS edges
        WHERE true #{among}
      ) AS cells
      GROUP BY part, month, split, reason
      """;

  @PersistenceContext private EntityManager em;

  /**
   * Moves tallies, always in the same order, so that two who seal never wait for each other.
   *
   * @throws IllegalStateException if one fell below nought: then tallies and facts disagree
   */
  void move(TallyMoves moves) {
    move(MOVE_ALL, moves.all());
    move(MOVE_SUPERSEDED, moves.superseded());
  }

  private void move(String statement, Map<TallyMoves.Cell, Added> cells) {
    if (cells.isEmpty()) {
      return;
    }
    List<?> belowNought =
        em.createNativeQuery(statement).setParameter(1, TallyMoves.json(cells)).getResultList();
    if (!belowNought.isEmpty()) {
      throw new IllegalStateException("Fewer than none would be tallied for " + belowNought);
    }
  }

  /** Adds up every part of every measure. */
  List<Tallied> addUp(Period period, CountOf count, Among among) {
    Query query =
        em.createNativeQuery(ADD_UP.replace("#{among}", among.condition()))
            .setParameter(1, Date.valueOf(period.from()))
            .setParameter(2, Date.valueOf(period.to()))
            .setParameter(3, Date.valueOf(period.wholeFrom()))
            .setParameter(4, Date.valueOf(period.wholeTo()))
            .setParameter(5, count == CountOf.LATEST);
    among.bind(query);
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(TallyRepository::tallied).toList();
  }

  private static Tallied tallied(Object[] row) {
    return new Tallied(
        (String) row[0],
        YearMonth.from(day(row[1])),
        (String) row[2],
        (String) row[3],
        added(row, 4),
        added(row, 9));
  }

  private static Added added(Object[] row, int from) {
    return new Added(
        new Count(number(row[from]), number(row[from + 1]), number(row[from + 2])),
        number(row[from + 3]),
        number(row[from + 4]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static LocalDate day(Object column) {
    return column instanceof LocalDate date ? date : ((Date) column).toLocalDate();
  }
}
