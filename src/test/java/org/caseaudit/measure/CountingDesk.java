package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.caseaudit.shared.AppClock;
import org.caseaudit.shared.London;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.Sealing;
import org.caseaudit.sheet.SheetMaker;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.Stratum;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Role;

/** Makes, answers, seals and reopens sheets for tests, each step in a transaction of its own. */
@ApplicationScoped
public class CountingDesk {

  @Inject private SheetMaker maker;
  @Inject private SheetRepository sheets;
  @Inject private Sealing sealing;
  @Inject private Templates templates;
  @Inject private AppClock clock;
  @Inject private CurrentUser currentUser;

  @PersistenceContext private EntityManager em;

  private long account;

  @Transactional
  public long team(String code) {
    em.createNativeQuery(
            """
            INSERT INTO team (id, version, code, name, active)
            VALUES (nextval('entity_id'), 0, ?1, ?1, true) ON CONFLICT (code) DO NOTHING
            """)
        .setParameter(1, code)
        .executeUpdate();
    return idOf("SELECT id FROM team WHERE code = ?1", code);
  }

  /** The account of somebody who does audits. */
  @Transactional
  public long account(String username) {
    em.createNativeQuery(
            """
            INSERT INTO account (id, version, username, name, password_hash, enabled,
                                 must_change_password, session_epoch, created_at)
            VALUES (nextval('entity_id'), 0, ?1, ?1, 'none', false, false, 0, now())
            ON CONFLICT (username) DO NOTHING
            """)
        .setParameter(1, username)
        .executeUpdate();
    account = idOf("SELECT id FROM account WHERE username = ?1", username);
    return account;
  }

  private long idOf(String statement, String name) {
    return ((Number) em.createNativeQuery(statement).setParameter(1, name).getSingleResult())
        .longValue();
  }

  @Transactional
  public long make(String child, long team, String planStatus) {
    return make("written-plan", stratum(child, team, planStatus));
  }

  /** About no child. */
  @Transactional
  public long make(String template) {
    return make(template, Stratum.none());
  }

  @Transactional
  public long make(String template, String child, long team, String planStatus) {
    return make(template, stratum(child, team, planStatus));
  }

  private long make(String template, Stratum stratum) {
    return maker.make(templates.current(template), stratum, account, Map.of()).getId();
  }

  private static Stratum stratum(String child, long team, String planStatus) {
    return new Stratum(child, team, planStatus, null, null, null, null, null);
  }

  @Transactional
  public void open(String child, long team, String planStatus, LocalDate on) {
    em.createNativeQuery(
            """
            INSERT INTO case_record (id, version, child_reference, plan_status, team_id, opened_on)
            VALUES (nextval('entity_id'), 0, ?1, ?2, ?3, ?4)
            """)
        .setParameter(1, child)
        .setParameter(2, planStatus)
        .setParameter(3, team)
        .setParameter(4, java.sql.Date.valueOf(on))
        .executeUpdate();
  }

  /** A round in which so many were asked, and of whom so many used their link. */
  @Transactional
  public void round(String template, LocalDate on, int asked, int replied) {
    long round =
        ((Number)
                em.createNativeQuery(
                        """
                        INSERT INTO consultation_round (id, version, name, template_code, template_version,
                                                        opens_on, closes_on, made_at, made_by)
                        VALUES (nextval('entity_id'), 0, 'A round', ?1, 1, ?2, ?2, now(), ?3) RETURNING id
                        """)
                    .setParameter(1, template)
                    .setParameter(2, java.sql.Date.valueOf(on))
                    .setParameter(3, account)
                    .getSingleResult())
            .longValue();
    for (int i = 0; i < asked; i++) {
      em.createNativeQuery(
              """
              INSERT INTO invitation (id, version, round_id, addressee, digest, made_on, expires_on)
              VALUES (nextval('entity_id'), 0, ?1, 'everybody', ?2, ?3, ?3)
              """)
          .setParameter(1, round)
          .setParameter(2, String.format("%064x", round * 1000 + i))
          .setParameter(3, java.sql.Date.valueOf(on))
          .executeUpdate();
    }
    for (int i = 0; i < replied; i++) {
      em.createNativeQuery(
              """
              INSERT INTO consultation_reply (id, version, round_id, strand, replied_on, on_paper)
              VALUES (?1, 0, ?2, 'everybody', ?3, false)
              """)
          .setParameter(1, make(template, Stratum.none()))
          .setParameter(2, round)
          .setParameter(3, java.sql.Date.valueOf(on))
          .executeUpdate();
    }
  }

  /** Replaces all answers of an open sheet. */
  @Transactional
  public void answer(long sheet, Map<Address, AnswerValue> answers) {
    em.createNativeQuery("DELETE FROM answer WHERE sheet_id = ?1")
        .setParameter(1, sheet)
        .executeUpdate();
    answers.forEach(
        (address, value) ->
            em.createNativeQuery(
                    """
                    INSERT INTO answer (id, version, sheet_id, question, item, state, value, saved_at, saved_by)
                    VALUES (nextval('entity_id'), 1, ?1, ?2, ?3, ?4, ?5, now(), ?6)
                    """)
                .setParameter(1, sheet)
                .setParameter(2, address.question())
                .setParameter(3, address.item())
                .setParameter(4, value.state())
                .setParameter(5, value.plain())
                .setParameter(6, account)
                .executeUpdate());
  }

  @Transactional
  public void seal(long id, LocalDate day) {
    clock.set(day.atTime(10, 0).atZone(London.ZONE).toInstant());
    AnswerSheet sheet = sheets.lock(id).orElseThrow();
    sheet.close();
    sealing.seal(sheet, account);
  }

  @Transactional
  public void reopen(long id) {
    sealing.reopen(sheets.lock(id).orElseThrow(), "To be looked at again");
  }

  /** What is known of a fact, for all facts ever kept of a sheet. */
  @Transactional
  public List<?> allFactsOf(long sheet) {
    return em.createQuery("select f from Fact f where f.sheetId = :sheet order by f.id", Fact.class)
        .setParameter("sheet", sheet)
        .getResultList();
  }

  /** Does something as somebody who plays a role and, for a manager, runs a team. */
  public <T> T as(Role role, Set<Long> teams, Supplier<T> work) {
    return currentUser.as(
        new Actor(account, "counting-desk", "Counting desk", Set.of(role), teams), work);
  }
}
