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

/** Finds cases. */
@ApplicationScoped
public class CaseRepository {

  private static final String OPEN = "c.closedOn IS NULL AND c.planStatus <> :closed";

  @PersistenceContext private EntityManager entityManager;

  public Optional<CaseRecord> find(long id) {
    return Optional.ofNullable(entityManager.find(CaseRecord.class, id));
  }

  /** The case of a child, by the reference exactly as it is kept. */
  public Optional<CaseRecord> findByReference(String childReference) {
    return Optional.ofNullable(byReference(List.of(childReference)).get(childReference));
  }

  /** Cases in an order, from the first'th on. */
  List<CaseRecord> page(CaseFilter filter, CaseScope scope, CaseOrder order, int first, int size) {
    if (scope.isNothing()) {
      return List.of();
    }
    return query("c", CaseRecord.class, filter, scope, order.by())
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
