package org.caseaudit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Programmes of audits. */
@ApplicationScoped
public class ProgrammeRepository {

  @PersistenceContext private EntityManager em;

  public Optional<AuditProgramme> find(long id) {
    return Optional.ofNullable(em.find(AuditProgramme.class, id));
  }

  /** The running ones first, then those planned, then those that ended; the latest first. */
  public List<AuditProgramme> all() {
    return em.createQuery(
            """
            select p from AuditProgramme p
            order by case p.status
                       when org.caseaudit.sample.AuditProgramme.Status.RUNNING then 0
                       when org.caseaudit.sample.AuditProgramme.Status.PLANNED then 1
                       else 2 end,
                     p.from desc, p.id desc
            """,
            AuditProgramme.class)
        .getResultList();
  }

  void add(AuditProgramme programme) {
    em.persist(programme);
    em.flush();
  }
}
