package org.caseaudit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caseaudit.user.Role;

/** Who acts for which of the plan's leads. */
@ApplicationScoped
public class LeadOfficerRepository {

  @PersistenceContext private EntityManager entityManager;

  /** The initials an account acts for, in the order of the alphabet. */
  Set<String> leadsOf(long account) {
    return new TreeSet<>(
        entityManager
            .createQuery("SELECT l.lead FROM LeadOfficer l WHERE l.account.id = :id", String.class)
            .setParameter("id", account)
            .getResultList());
  }

  List<LeadOfficer> of(long account) {
    return entityManager
        .createQuery("SELECT l FROM LeadOfficer l WHERE l.account.id = :id", LeadOfficer.class)
        .setParameter("id", account)
        .getResultList();
  }

  /** Those who act for any of these initials and may, by name. */
  List<LeadOfficer> actingFor(List<String> leads) {
    return entityManager
        .createQuery(
            "SELECT l FROM LeadOfficer l JOIN FETCH l.account a"
                + " WHERE l.lead IN :leads AND a.enabled = TRUE AND :role MEMBER OF a.roles"
                + " ORDER BY a.name, l.lead",
            LeadOfficer.class)
        .setParameter("leads", leads)
        .setParameter("role", Role.LEAD_OFFICER)
        .getResultList();
  }

  void add(LeadOfficer officer) {
    entityManager.persist(officer);
  }

  void remove(LeadOfficer officer) {
    entityManager.remove(officer);
  }
}
