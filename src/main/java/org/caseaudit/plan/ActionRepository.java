package org.caseaudit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the plan's actions stand, and how they came to. */
@ApplicationScoped
public class ActionRepository {

  @PersistenceContext private EntityManager entityManager;

  /** By ref; an action that nobody has rated or said anything about is absent. */
  Map<String, ActionProgress> progress() {
    return entityManager
        .createQuery("SELECT p FROM ActionProgress p", ActionProgress.class)
        .getResultStream()
        .collect(Collectors.toMap(ActionProgress::getRef, Function.identity()));
  }

  Optional<ActionProgress> progress(String ref) {
    return Optional.ofNullable(entityManager.find(ActionProgress.class, ref));
  }

  /** One action's progress for this transaction alone, begun if need be. */
  ActionProgress locked(String ref) {
    entityManager
        .createNativeQuery(
            "INSERT INTO action_progress (ref, version, rag) VALUES (?, 0, 'NOT_RATED')"
                + " ON CONFLICT DO NOTHING")
        .setParameter(1, ref)
        .executeUpdate();
    return entityManager.find(ActionProgress.class, ref, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(ActionUpdate update) {
    entityManager.persist(update);
  }

  /** Everything done to and said about an action, newest first. */
  List<ActionUpdate> updates(String ref) {
    return entityManager
        .createQuery(
            "SELECT u FROM ActionUpdate u JOIN FETCH u.madeBy WHERE u.ref = :ref"
                + " ORDER BY u.madeAt DESC, u.id DESC",
            ActionUpdate.class)
        .setParameter("ref", ref)
        .getResultList();
  }

  /** The last update of each action that has one. */
  Map<String, ActionUpdate> lastUpdates() {
    return entityManager
        .createQuery(
            "SELECT u FROM ActionUpdate u JOIN FETCH u.madeBy WHERE NOT EXISTS"
                + " (SELECT later.id FROM ActionUpdate later WHERE later.ref = u.ref AND"
                + " (later.madeAt > u.madeAt OR (later.madeAt = u.madeAt AND later.id > u.id)))",
            ActionUpdate.class)
        .getResultStream()
        .collect(Collectors.toMap(ActionUpdate::getRef, Function.identity()));
  }
}
