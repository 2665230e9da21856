package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds accounts. */
@ApplicationScoped
public class UserRepository {

  @PersistenceContext private EntityManager entityManager;

  public Optional<User> find(long id) {
    return Optional.ofNullable(entityManager.find(User.class, id));
  }

  /** The account of that name, however it was typed. */
  public Optional<User> findByUsername(String username) {
    return entityManager
        .createQuery("SELECT u FROM User u WHERE u.username = :username", User.class)
        .setParameter("username", User.normalised(username))
        .getResultStream()
        .findFirst();
  }

  /** Everybody, disabled ones too, by name. */
  public List<User> all() {
    return entityManager
        .createQuery("SELECT u FROM User u ORDER BY u.name, u.username", User.class)
        .getResultList();
  }

  /** Those whose account is in use and who play that role, by name. */
  public List<User> enabledWith(Role role) {
    return entityManager
        .createQuery(
            "SELECT u FROM User u WHERE u.enabled = TRUE AND :role MEMBER OF u.roles"
                + " ORDER BY u.name, u.username",
            User.class)
        .setParameter("role", role)
        .getResultList();
  }

  /** Those whose account is in use and who manage that team, by name. */
  public List<User> enabledManagersOf(long team) {
    return entityManager
        .createQuery(
            "SELECT u FROM User u JOIN u.teams t WHERE u.enabled = TRUE AND t.id = :team"
                + " ORDER BY u.name, u.username",
            User.class)
        .setParameter("team", team)
        .getResultList();
  }

  /** Whether anybody has an account, disabled or not. */
  public boolean anybody() {
    return !entityManager
        .createQuery("SELECT u.id FROM User u", Long.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Keeps everybody else from changing accounts until the transaction ends, in a fixed order. */
  List<User> lockAll() {
    return entityManager
        .createQuery("SELECT u FROM User u ORDER BY u.id", User.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  void add(User user) {
    entityManager.persist(user);
    entityManager.flush();
  }
}
