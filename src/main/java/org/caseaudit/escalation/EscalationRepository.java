package org.caseaudit.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.template.Address;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Escalations, and who there is to answer for them. */
@ApplicationScoped
public class EscalationRepository {

  private static final String FROM =
      "select e from Escalation e join fetch e.sheet s left join fetch e.raisedBy where ";

  @PersistenceContext private EntityManager em;
  @Inject private UserRepository users;

  Optional<Escalation> find(long id) {
    return em.createQuery(FROM + "e.id = :id", Escalation.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The escalation, held against everybody else who acts on it until the transaction ends. */
  Optional<Escalation> lock(long id) {
    return Optional.ofNullable(em.find(Escalation.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  void add(Escalation escalation) {
    em.persist(escalation);
  }

  /** Sends what is pending to the database, so that it is refused now if it is. */
  void flush() {
    em.flush();
  }

  /** The last one raised by the answer at an address, closed or not. */
  Optional<Escalation> lastAbout(long sheet, Address address) {
    return em.createQuery(
            FROM + "s.id = :sheet and e.question = :question and e.item = :item order by e.id desc",
            Escalation.class)
        .setParameter("sheet", sheet)
        .setParameter("question", address.question())
        .setParameter("item", address.item())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** All that were raised by a sheet, the last one first. */
  List<Escalation> ofSheet(long sheet) {
    return em.createQuery(
            FROM + "s.id = :sheet order by e.raisedAt desc, e.id desc", Escalation.class)
        .setParameter("sheet", sheet)
        .getResultList();
  }

  /** Those raised by a sheet that are not closed. */
  public List<Escalation> openAbout(long sheet) {
    return ofSheet(sheet).stream().filter(escalation -> !escalation.isClosed()).toList();
  }

  /** Those not closed that this person may read, the longest open first. */
  List<Escalation> open(Actor actor) {
    return scoped(FROM + "e.closedAt is null", " order by e.raisedAt, e.id", actor).getResultList();
  }

  /**
   * Those closed that this person may read, the last one first.
   *
   * @param before only those with a lower number
   */
  List<Escalation> closed(Actor actor, long before, int most) {
    return scoped(FROM + "e.closedAt is not null and e.id < :before", " order by e.id desc", actor)
        .setParameter("before", before)
        .setMaxResults(most)
        .getResultList();
  }

  private TypedQuery<Escalation> scoped(String where, String order, Actor actor) {
    if (actor.answersForAllTeams()) {
      return em.createQuery(where + order, Escalation.class);
    }
    Set<Long> teams = actor.plays(Role.TEAM_MANAGER) ? actor.teams() : Set.of();
    String scope =
        teams.isEmpty()
            ? " and s.answeredBy = :me"
            : " and (s.answeredBy = :me or s.stratum.teamId in :teams)";
    TypedQuery<Escalation> query = em.createQuery(where + scope + order, Escalation.class);
    query.setParameter("me", actor.id());
    return teams.isEmpty() ? query : query.setParameter("teams", teams);
  }

  /** Who there is to answer for escalations. */
  Staffing staffing() {
    Set<Long> teams =
        users.enabledWith(Role.TEAM_MANAGER).stream()
            .flatMap(user -> user.teamIds().stream())
            .collect(Collectors.toSet());
    return new Staffing(teams, !users.enabledWith(Role.SERVICE_MANAGER).isEmpty());
  }

  /** How soon the escalations raised from one day to another were acted on, by quarter. */
  List<Timeliness> timeliness(LocalDate from, LocalDate until) {
    List<?> rows =
        em.createNativeQuery(
                """
                SELECT CAST(date_trunc('quarter', e.raised_at AT TIME ZONE 'Europe/London') AS date),
                       count(*),
                       count(*) FILTER (WHERE greatest(t.at, s.at) <= e.acknowledge_by
                                          AND t.at IS NOT NULL AND s.at IS NOT NULL),
                       count(*) FILTER (WHERE t.at IS NOT NULL AND s.at IS NOT NULL),
                       count(*) FILTER (WHERE p.at <= e.plan_by),
                       count(*) FILTER (WHERE p.at IS NOT NULL),
                       count(*) FILTER (WHERE e.closed_at IS NULL)
                FROM escalation e
                LEFT JOIN escalation_step t ON t.escalation_id = e.id AND t.kind = 'TEAM_ACKNOWLEDGED'
                LEFT JOIN escalation_step s ON s.escalation_id = e.id AND s.kind = 'SERVICE_ACKNOWLEDGED'
                LEFT JOIN escalation_step p ON p.escalation_id = e.id AND p.kind = 'PLANNED'
                WHERE e.raised_at >= CAST(?1 AS timestamp) AT TIME ZONE 'Europe/London'
                  AND e.raised_at < CAST(?2 AS timestamp) AT TIME ZONE 'Europe/London'
                GROUP BY 1 ORDER BY 1 DESC
                """)
            .setParameter(1, Date.valueOf(from))
            .setParameter(2, Date.valueOf(until))
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(Timeliness::of).toList();
  }

  /** Those who answer at a level for a team. */
  List<User> people(Level level, Optional<Long> team) {
    return users.enabledWith(level.role()).stream()
        .filter(
            user ->
                level != Level.TEAM_MANAGER || team.filter(user.teamIds()::contains).isPresent())
        .toList();
  }
}
