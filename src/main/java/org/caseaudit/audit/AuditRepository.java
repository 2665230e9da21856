package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;

/** Audits, each reader seeing their own: an officer's, a manager's teams', the lead's all. */
@ApplicationScoped
public class AuditRepository {

  private static final String ROW =
      """
      select new org.caseaudit.audit.AuditRow(
        a.id, s.stratum.childReference, s.stratum.planStatus, s.templateCode, s.templateVersion,
        p.name, t.name, o.name, o.id, a.status, a.dueOn, s.savedAt, a.submittedAt, a.authorisedAt)
      """;
  private static final String FROM =
      """
      from Audit a join a.sheet s join a.officer o join a.sampledCase c join c.sample p, Team t
      where t.id = s.stratum.teamId
      """;

  @PersistenceContext private EntityManager em;

  public Optional<Audit> find(long id) {
    return Optional.ofNullable(em.find(Audit.class, id));
  }

  void add(Audit audit) {
    em.persist(audit);
  }

  /**
   * The audits this person may see, the one due first on top.
   *
   * @param statuses those asked for; empty for all
   */
  public List<AuditRow> visibleTo(
      Actor actor, Collection<Audit.Status> statuses, int first, int most) {
    TypedQuery<AuditRow> query =
        bound(ROW + FROM, " order by a.dueOn, a.id", AuditRow.class, actor, statuses);
    return query.setFirstResult(first).setMaxResults(most).getResultList();
  }

  /** How many of them there are. */
  public long countVisibleTo(Actor actor, Collection<Audit.Status> statuses) {
    return bound("select count(a) " + FROM, "", Long.class, actor, statuses).getSingleResult();
  }

  /** The audits this person fills in. */
  public List<AuditRow> ofOfficer(long officer, Collection<Audit.Status> statuses) {
    return em.createQuery(
            ROW + FROM + " and o.id = :officer and a.status in :statuses order by a.dueOn, a.id",
            AuditRow.class)
        .setParameter("officer", officer)
        .setParameter("statuses", statuses)
        .getResultList();
  }

  /** The audits in a sample, by the id of the sampled case. */
  public Map<Long, AuditRow> ofSample(long sample) {
    Map<Long, AuditRow> byCase = new HashMap<>();
    List<Object[]> cases =
        em.createQuery(
                "select a.id, a.sampledCase.id from Audit a where a.sampledCase.sample.id ="
                    + " :sample",
                Object[].class)
            .setParameter("sample", sample)
            .getResultList();
    Map<Long, Long> caseOf = new HashMap<>();
    cases.forEach(row -> caseOf.put((Long) row[0], (Long) row[1]));
    em.createQuery(ROW + FROM + " and p.id = :sample", AuditRow.class)
        .setParameter("sample", sample)
        .getResultList()
        .forEach(row -> byCase.put(caseOf.get(row.id()), row));
    return byCase;
  }

  /** How many audits each officer still has to submit. */
  public Map<Long, Long> load() {
    Map<Long, Long> load = new HashMap<>();
    em.createQuery(
            "select a.officer.id, count(a) from Audit a where a.status in :open group by"
                + " a.officer.id",
            Object[].class)
        .setParameter(
            "open",
            EnumSet.of(Audit.Status.PLANNED, Audit.Status.IN_PROGRESS, Audit.Status.RETURNED))
        .getResultList()
        .forEach(row -> load.put((Long) row[0], (Long) row[1]));
    return load;
  }

  private <T> TypedQuery<T> bound(
      String select, String order, Class<T> type, Actor actor, Collection<Audit.Status> statuses) {
    Set<Long> teams = actor.teams();
    boolean manages = actor.plays(Role.TEAM_MANAGER) && !teams.isEmpty();
    StringBuilder where = new StringBuilder();
    if (!actor.answersForAllTeams()) {
      where.append(" and (o.id = :me");
      where.append(manages ? " or s.stratum.teamId in :teams)" : ")");
    }
    if (!statuses.isEmpty()) {
      where.append(" and a.status in :statuses");
    }
    TypedQuery<T> query = em.createQuery(select + where + order, type);
    if (!actor.answersForAllTeams()) {
      query.setParameter("me", actor.id());
      if (manages) {
        query.setParameter("teams", teams);
      }
    }
    if (!statuses.isEmpty()) {
      query.setParameter("statuses", statuses);
    }
    return query;
  }
}
