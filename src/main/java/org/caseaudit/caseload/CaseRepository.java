package org.caseaudit.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds cases and keeps what an import makes of them. */
@ApplicationScoped
public class CaseRepository {

  /** Any number will do, as long as nothing else in the database locks the same one. */
  private static final long IMPORT_LOCK = 20_160_901L;

  private static final String OPEN = "c.closedOn IS NULL AND c.planStatus <> :closed";

  @PersistenceContext private EntityManager entityManager;

  public Optional<CaseRecord> find(long id) {
    return Optional.ofNullable(entityManager.find(CaseRecord.class, id));
  }

  /** The case of a child, by the reference exactly as it is kept. */
  public Optional<CaseRecord> findByReference(String childReference) {
    return Optional.ofNullable(byReference(List.of(childReference)).get(childReference));
  }

  /** Cases by child reference, from the first'th on. */
  List<CaseRecord> page(CaseFilter filter, CaseScope scope, int first, int size) {
    if (scope.isNothing()) {
      return List.of();
    }
    return query("c", CaseRecord.class, filter, scope, " ORDER BY c.childReference")
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long count(CaseFilter filter, CaseScope scope) {
    return scope.isNothing()
        ? 0
        : query("COUNT(c)", Long.class, filter, scope, "").getSingleResult();
  }

  /**
   * References of open cases, in order.
   *
   * @param teams ids of the teams to look in; null for all
   */
  public List<String> openReferences(Collection<Long> teams, int most) {
    if (teams != null && teams.isEmpty()) {
      return List.of();
    }
    TypedQuery<String> query =
        entityManager
            .createQuery(
                "SELECT c.childReference FROM CaseRecord c WHERE "
                    + OPEN
                    + (teams == null ? "" : " AND c.team.id IN :teams")
                    + " ORDER BY c.childReference",
                String.class)
            .setParameter("closed", PlanStatus.CLOSED);
    if (teams != null) {
      query.setParameter("teams", teams);
    }
    return query.setMaxResults(most).getResultList();
  }

  /** Those of these children who have a case, by reference. */
  public Map<String, CaseRecord> byReference(Collection<String> references) {
    return entityManager
        .createQuery(
            "SELECT c FROM CaseRecord c WHERE c.childReference IN :references", CaseRecord.class)
        .setParameter("references", references)
        .getResultStream()
        .collect(Collectors.toMap(CaseRecord::getChildReference, Function.identity()));
  }

  long countOpen() {
    return entityManager
        .createQuery("SELECT COUNT(c) FROM CaseRecord c WHERE " + OPEN, Long.class)
        .setParameter("closed", PlanStatus.CLOSED)
        .getSingleResult();
  }

  /** The newest imports first. */
  List<CaseloadImport> imports(int most) {
    return entityManager
        .createQuery(
            "SELECT i FROM CaseloadImport i ORDER BY i.importedAt DESC, i.id DESC",
            CaseloadImport.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** Keeps other imports waiting until this transaction ends, on any node. */
  void lockForImport() {
    entityManager
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?)")
        .setParameter(1, IMPORT_LOCK)
        .getSingleResult();
  }

  void add(CaseRecord record) {
    entityManager.persist(record);
  }

  void add(CaseloadImport made) {
    entityManager.persist(made);
    entityManager.flush();
  }

  /**
   * Sends what was changed to the database and lets go of every entity, so that a long import stays
   * small.
   */
  void release() {
    entityManager.flush();
    entityManager.clear();
  }

  private <T> TypedQuery<T> query(
      String what, Class<T> type, CaseFilter filter, CaseScope scope, String order) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (!scope.whole()) {
      conditions.add("c.team.id IN :scope");
      values.put("scope", scope.teams());
    }
    if (!filter.text().isEmpty()) {
      conditions.add(
          "(LOWER(c.childReference) LIKE :text ESCAPE '!' OR LOWER(c.worker) LIKE :text ESCAPE '!'"
              + " OR LOWER(c.manager) LIKE :text ESCAPE '!')");
      values.put("text", containing(filter.text()));
    }
    if (filter.team() != null) {
      conditions.add("c.team.id = :team");
      values.put("team", filter.team());
    }
    if (filter.status() != null) {
      conditions.add("c.planStatus = :status");
      values.put("status", filter.status());
    }
    if (filter.openOnly()) {
      conditions.add(OPEN);
      values.put("closed", PlanStatus.CLOSED);
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    TypedQuery<T> query =
        entityManager.createQuery("SELECT " + what + " FROM CaseRecord c" + where + order, type);
    values.forEach(query::setParameter);
    return query;
  }

  private static String containing(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }
}
