package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds teams. */
@ApplicationScoped
public class TeamRepository {

  @PersistenceContext private EntityManager entityManager;

  public Optional<Team> find(long id) {
    return Optional.ofNullable(entityManager.find(Team.class, id));
  }

  public Optional<Team> findByCode(String code) {
    return entityManager
        .createQuery("SELECT t FROM Team t WHERE t.code = :code", Team.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** Every team, closed ones too, by name. */
  public List<Team> all() {
    return entityManager
        .createQuery("SELECT t FROM Team t ORDER BY t.name, t.code", Team.class)
        .getResultList();
  }

  /** The teams with these ids; an id of no team is passed over. */
  public List<Team> withIds(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entityManager
        .createQuery("SELECT t FROM Team t WHERE t.id IN :ids", Team.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  public void add(Team team) {
    entityManager.persist(team);
  }
}
