package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.sample.Sample;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;

/** Audits, each reader seeing their own: an officer's, a manager's teams', the lead's all. */
@ApplicationScoped
public class AuditRepository {

  private static final String ROW =
      """
      select new org.caseaudit.audit.AuditRow(
        a.id, s.stratum.childReference, s.stratum.planStatus, s.templateCode, s.templateVersion,
        p.name, t.name, o.name, o.id, a.status, a.dueOn, s.savedAt, a.submittedAt, a.authorisedAt,
        a.secondTo, a.second.stage)
      """;
  private static final String FROM =
      """
      from Audit a join a.sheet s join a.officer o join a.sampledCase c join c.sample p, Team t
      where t.id = s.stratum.teamId
      """;

  private static final Set<Audit.Status> WITH_OFFICER =
      EnumSet.of(Audit.Status.PLANNED, Audit.Status.IN_PROGRESS, Audit.Status.RETURNED);

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
                "select a.id, a.sampledCase.id from Audit a where a.secondTo is null and"
                    + " a.sampledCase.sample.id = :sample",
                Object[].class)
            .setParameter("sample", sample)
            .getResultList();
    Map<Long, Long> caseOf = new HashMap<>();
    cases.forEach(row -> caseOf.put((Long) row[0], (Long) row[1]));
    em.createQuery(ROW + FROM + " and a.secondTo is null and p.id = :sample", AuditRow.class)
        .setParameter("sample", sample)
        .getResultList()
        .forEach(row -> byCase.put(caseOf.get(row.id()), row));
    return byCase;
  }

  /** A sample that nobody else allocates until the transaction ends. */
  Optional<Sample> lockForAllocation(long sample) {
    return Optional.ofNullable(em.find(Sample.class, sample, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The numbers of the audits that are with an officer, the one due first on top. */
  List<Long> withOfficer(long officer) {
    return em.createQuery(
            "select a.id from Audit a where a.officer.id = :officer and a.status in :statuses"
                + " order by a.dueOn, a.id",
            Long.class)
        .setParameter("officer", officer)
        .setParameter("statuses", WITH_OFFICER)
        .getResultList();
  }

  /** The second audit of an audit's case that wasn't withdrawn. */
  public Optional<Audit> secondTo(long first) {
    return em.createQuery(
            "select a from Audit a where a.secondTo = :first and a.status <> :withdrawn",
            Audit.class)
        .setParameter("first", first)
        .setParameter("withdrawn", Audit.Status.WITHDRAWN)
        .getResultStream()
        .findFirst();
  }

  /**
   * The audits that need a second one which nobody has been given yet, the one due first on top.
   */
  List<AuditRow> withoutSecond() {
    return em.createQuery(
            ROW
                + FROM
                + " and a.second.stage = :needed and a.status not in :ended and not exists"
                + " (select b from Audit b where b.secondTo = a.id and b.status <> :withdrawn)"
                + " order by a.dueOn, a.id",
            AuditRow.class)
        .setParameter("needed", SecondReading.Stage.NEEDED)
        .setParameter("ended", EnumSet.of(Audit.Status.AUTHORISED, Audit.Status.WITHDRAWN))
        .setParameter("withdrawn", Audit.Status.WITHDRAWN)
        .getResultList();
  }

  /** The first audits that wait for an agreed grade, the one due first on top. */
  public List<AuditRow> inModeration() {
    return em.createQuery(
            ROW + FROM + " and a.status = :moderated and a.secondTo is null order by a.dueOn, a.id",
            AuditRow.class)
        .setParameter("moderated", Audit.Status.IN_MODERATION)
        .getResultList();
  }

  /** The audits of a sample that aren't authorised yet. */
  List<Audit> openOfSample(long sample) {
    return em.createQuery(
            "select a from Audit a where a.sampledCase.sample.id = :sample and a.secondTo is null"
                + " and a.status not in :ended",
            Audit.class)
        .setParameter("sample", sample)
        .setParameter("ended", EnumSet.of(Audit.Status.AUTHORISED, Audit.Status.WITHDRAWN))
        .getResultList();
  }

  /**
   * The accounts that have audits to submit, with how many of them: all, those due before a day,
   * those due from that day until another.
   */
  List<Object[]> desks(LocalDate today, LocalDate soon) {
    return em.createQuery(
            "select a.officer.id, count(a), sum(case when a.dueOn < :today then 1 else 0 end),"
                + " sum(case when a.dueOn between :today and :soon then 1 else 0 end) from Audit a"
                + " where a.status in :statuses group by a.officer.id",
            Object[].class)
        .setParameter("today", today)
        .setParameter("soon", soon)
        .setParameter("statuses", WITH_OFFICER)
        .getResultList();
  }

  /** The audits there are of a sampled case. */
  List<Audit> ofSampledCase(long sampledCase) {
    return em.createQuery("select a from Audit a where a.sampledCase.id = :case", Audit.class)
        .setParameter("case", sampledCase)
        .getResultList();
  }

  /**
   * The authorised audits of a child that were begun before another one, the latest first; second
   * ones are none.
   */
  List<Audit> authorisedBefore(String childReference, long audit) {
    return em.createQuery(
            "select a from Audit a where a.sheet.stratum.childReference = :child and a.id < :audit"
                + " and a.status = :authorised and a.secondTo is null order by a.authorisedAt desc",
            Audit.class)
        .setParameter("child", childReference)
        .setParameter("audit", audit)
        .setParameter("authorised", Audit.Status.AUTHORISED)
        .getResultList();
  }

  /** Why so much of a sheet's sections doesn't apply, as it was said, the latest last. */
  List<SectionReason> sectionReasons(long sheet) {
    return em.createQuery(
            "select r from SectionReason r join fetch r.givenBy where r.sheetId = :sheet"
                + " order by r.id",
            SectionReason.class)
        .setParameter("sheet", sheet)
        .getResultList();
  }

  void add(SectionReason reason) {
    em.persist(reason);
  }

  /** How many audits each officer still has to submit. */
  public Map<Long, Long> load() {
    Map<Long, Long> load = new HashMap<>();
    em.createQuery(
            "select a.officer.id, count(a) from Audit a where a.status in :open group by"
                + " a.officer.id",
            Object[].class)
        .setParameter("open", WITH_OFFICER)
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
      where.append(manages ? " or (s.stratum.teamId in :teams and a.secondTo is null))" : ")");
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
