package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Facts, by what asks for them. */
@ApplicationScoped
public class FactRepository {

  private static final String AFTER =
      " and (f.countedOn < :day or f.countedOn = :day and f.id < :fact)";

  /** What lasts on a day, or on some day of a period. */
  private static final String LASTING =
      " and (f.endsOn is null or f.endsOn > :from)"
          + " and (f.supersededOn is null or f.supersededOn > :from)";

  @PersistenceContext private EntityManager em;

  void add(Fact fact) {
    em.persist(fact);
  }

  /** Sends what is pending to the database. */
  void flush() {
    em.flush();
  }

  /** Sends what is pending and lets go of all that was read, for a walk over many sheets. */
  void flushAndForget() {
    em.flush();
    em.clear();
  }

  /** Lets nobody else count the same child until the transaction ends. */
  void lockChild(String childReference) {
    em.createNativeQuery(
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) AS locked")
        .setParameter(1, childReference)
        .getSingleResult();
  }

  /** What counts of a sheet. */
  List<Fact> inForce(long sheet) {
    return inForce(List.of(sheet));
  }

  /** What counts of some sheets. */
  List<Fact> inForce(Collection<Long> sheets) {
    return sheets.isEmpty()
        ? List.of()
        : em.createQuery(
                "select f from Fact f where f.sheetId in :sheets and f.takenBackAt is null",
                Fact.class)
            .setParameter("sheets", sheets)
            .getResultList();
  }

  /** Those of the given facts, by id. */
  List<Fact> findAll(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select f from Fact f where f.id in :ids", Fact.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** For each step taken up to a day, what first said so. */
  List<Fact> ofSteps(StepsPart part, LocalDate day) {
    return em.createQuery(
            """
            select f from Fact f
            where f.part = :part and f.takenBackAt is null and f.countedOn <= :day
            order by f.countedOn, f.id
            """,
            Fact.class)
        .setParameter("part", part.id())
        .setParameter("day", day)
        .getResultList();
  }

  /**
   * What counts of a child's other sheets around a day: the last before it that were not superseded
   * before it, and all after.
   */
  List<Fact> around(String childReference, LocalDate day, long sheet) {
    return em.createQuery(
            """
            select f from Fact f
            where f.childReference = :child and f.takenBackAt is null and f.sheetId <> :sheet
              and (f.supersededOn is null or f.supersededOn >= :day)
            """,
            Fact.class)
        .setParameter("child", childReference)
        .setParameter("sheet", sheet)
        .setParameter("day", day)
        .getResultList();
  }

  /**
   * What a figure was counted from, newest first, as far as somebody may see it.
   *
   * @param days those that are counted; for what is asked as at a day, that day
   */
  List<Fact> behind(
      CountedPart part,
      Period days,
      CountOf count,
      Among among,
      Scope scope,
      Optional<FactPage.Cursor> after,
      int most) {
    boolean lasts = part instanceof AsAtPart || part instanceof TimePart;
    TypedQuery<Fact> query =
        em.createQuery(
                "select f from Fact f, AnswerSheet s where s.id = f.sheetId and f.part = :part"
                    + " and f.takenBackAt is null and f.countedOn <= :to"
                    + (lasts ? LASTING : happened(count))
                    + within(among)
                    + seenBy(scope)
                    + (after.isPresent() ? AFTER : "")
                    + " order by f.countedOn desc, f.id desc",
                Fact.class)
            .setParameter("part", part.id())
            .setParameter("from", days.from())
            .setParameter("to", days.to())
            .setMaxResults(most);
    if (among.team() != null) {
      query.setParameter("team", among.team());
    }
    if (among.planStatus() != null) {
      query.setParameter("planStatus", among.planStatus());
    }
    if (!scope.everybody()) {
      query.setParameter("officer", scope.officer());
      if (!scope.teams().isEmpty()) {
        query.setParameter("teams", scope.teams());
      }
    }
    after.ifPresent(
        cursor ->
            query.setParameter("day", cursor.countedOn()).setParameter("fact", cursor.fact()));
    return query.getResultList();
  }

  private static String happened(CountOf count) {
    return " and f.countedOn >= :from"
        + (count == CountOf.LATEST ? " and (f.supersededOn is null or f.supersededOn > :to)" : "");
  }

  private static String within(Among among) {
    return (among.team() == null ? "" : " and f.teamId = :team")
        + (among.planStatus() == null ? "" : " and f.planStatus = :planStatus");
  }

  private static String seenBy(Scope scope) {
    if (scope.everybody()) {
      return "";
    }
    return scope.teams().isEmpty()
        ? " and s.answeredBy = :officer"
        : " and (s.answeredBy = :officer or f.teamId in :teams)";
  }
}
