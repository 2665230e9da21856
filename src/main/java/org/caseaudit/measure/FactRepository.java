package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Facts, by what asks for them. */
@ApplicationScoped
public class FactRepository {

  @PersistenceContext private EntityManager em;

  void add(Fact fact) {
    em.persist(fact);
  }

  /** Sends what is pending to the database. */
  void flush() {
    em.flush();
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
}
