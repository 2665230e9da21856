package org.caseaudit.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.template.Address;
import org.caseaudit.template.History;
import org.caseaudit.template.TemplateRef;

/** Sheets and their answers, open and sealed. */
@ApplicationScoped
public class SheetRepository {

  @PersistenceContext private EntityManager em;

  public Optional<AnswerSheet> find(long id) {
    return Optional.ofNullable(em.find(AnswerSheet.class, id));
  }

  /** The sheet, held against every other writer until the transaction ends. */
  public Optional<AnswerSheet> lock(long id) {
    return Optional.ofNullable(em.find(AnswerSheet.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The answers a sheet has now: the sealed ones if it is sealed. */
  public List<StoredAnswer> answers(AnswerSheet sheet) {
    if (sheet.getStatus() == AnswerSheet.Status.SEALED) {
      return sealedAnswers(sheet.getId(), sheet.getRevision());
    }
    return answers(sheet.getId());
  }

  /** The answers being worked on; none while the sheet is sealed. */
  List<StoredAnswer> answers(long sheet) {
    return open(sheet).values().stream().map(Answer::stored).toList();
  }

  /** The same, to be changed. */
  Map<Address, Answer> open(long sheet) {
    Map<Address, Answer> answers = new HashMap<>();
    em.createQuery("select a from Answer a where a.sheetId = :sheet", Answer.class)
        .setParameter("sheet", sheet)
        .getResultList()
        .forEach(answer -> answers.put(answer.address(), answer));
    return answers;
  }

  /** The answers as they were sealed. */
  public List<StoredAnswer> sealedAnswers(long sheet, int revision) {
    List<?> rows =
        em.createNativeQuery(
                """
                SELECT question, item, state, value, note, answer_version, saved_at, saved_by
                FROM sealed_answer WHERE sheet_id = ?1 AND revision = ?2
                """)
            .setParameter(1, sheet)
            .setParameter(2, revision)
            .getResultList();
    List<StoredAnswer> answers = new ArrayList<>(rows.size());
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      answers.add(
          new StoredAnswer(
              new Address((String) row[0], (String) row[1]),
              (String) row[2],
              (String) row[3],
              (String) row[4],
              ((Number) row[5]).longValue(),
              instant(row[6]),
              account(row[7])));
    }
    return answers;
  }

  /** The dates that the child's other sealed sheets give, as they are sealed now, to questions. */
  History history(AnswerSheet sheet, Set<String> questions) {
    Map<String, List<LocalDate>> dates = new HashMap<>();
    questions.forEach(question -> dates.put(question, new ArrayList<>()));
    String child = sheet.getStratum().childReference();
    if (child == null || questions.isEmpty()) {
      return History.of(dates);
    }
    List<?> rows =
        em.createNativeQuery(
                """
                SELECT a.question, a.value
                FROM answer_sheet s
                JOIN sealed_answer a ON a.sheet_id = s.id AND a.revision = s.revision
                WHERE s.child_reference = ?1 AND s.status = 'SEALED' AND s.id <> ?2
                  AND a.question = ANY (string_to_array(?3, ','))
                  AND a.item = '' AND a.state = 'answered'
                """)
            .setParameter(1, child)
            .setParameter(2, sheet.getId())
            .setParameter(3, String.join(",", questions))
            .getResultList();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      dates.get((String) row[0]).add(LocalDate.parse((String) row[1]));
    }
    return History.of(dates);
  }

  void add(AnswerSheet sheet) {
    em.persist(sheet);
  }

  void add(Answer answer) {
    em.persist(answer);
  }

  /** Sends what is pending to the database, so that versions are known. */
  void flush() {
    em.flush();
  }

  Optional<AnswerOperation> done(long sheet, String operation) {
    return Optional.ofNullable(
        em.find(AnswerOperation.class, new AnswerOperation.Key(sheet, operation)));
  }

  /** Those of a sheet's operations that were done already. */
  Set<String> done(long sheet, Collection<String> operations) {
    return Set.copyOf(
        em.createQuery(
                """
                select o.operation from AnswerOperation o
                where o.sheetId = :sheet and o.operation in :operations
                """,
                String.class)
            .setParameter("sheet", sheet)
            .setParameter("operations", operations)
            .getResultList());
  }

  void add(AnswerOperation operation) {
    em.persist(operation);
  }

  /** Moves the answers of a sheet to where nobody can change them. */
  void seal(AnswerSheet sheet, Seal seal) {
    em.createNativeQuery(
            """
            INSERT INTO sealed_sheet (sheet_id, revision, sealed_at, sealed_on, sealed_by, as_at, digest)
            VALUES (?1, ?2, ?3, ?4, nullif(?5, 0), ?6, ?7)
            """)
        .setParameter(1, sheet.getId())
        .setParameter(2, sheet.getRevision())
        .setParameter(3, Timestamp.from(seal.at()))
        .setParameter(4, java.sql.Date.valueOf(seal.on()))
        .setParameter(5, seal.by())
        .setParameter(6, java.sql.Date.valueOf(seal.asAt()))
        .setParameter(7, seal.digest())
        .executeUpdate();
    em.createNativeQuery(
            """
            INSERT INTO sealed_answer
                   (sheet_id, revision, question, item, state, value, note, answer_version, saved_at, saved_by)
            SELECT sheet_id, ?2, question, item, state, value, note, version, saved_at, saved_by
            FROM answer WHERE sheet_id = ?1
            """)
        .setParameter(1, sheet.getId())
        .setParameter(2, sheet.getRevision())
        .executeUpdate();
    em.createNativeQuery("DELETE FROM answer WHERE sheet_id = ?1")
        .setParameter(1, sheet.getId())
        .executeUpdate();
  }

  /** Brings the answers last sealed back to where they can be worked on; what was sealed stays. */
  void unseal(AnswerSheet sheet) {
    em.createNativeQuery(
            """
            INSERT INTO answer (id, version, sheet_id, question, item, state, value, note, saved_at, saved_by)
            SELECT nextval('entity_id'), answer_version, sheet_id, question, item, state, value, note, saved_at, saved_by
            FROM sealed_answer WHERE sheet_id = ?1 AND revision = ?2
            """)
        .setParameter(1, sheet.getId())
        .setParameter(2, sheet.getRevision())
        .executeUpdate();
  }

  /** The ids of all sheets that are sealed now, in order. */
  public List<Long> sealedSheets() {
    return em.createQuery(
            "select s.id from AnswerSheet s where s.status = :sealed order by s.id", Long.class)
        .setParameter("sealed", AnswerSheet.Status.SEALED)
        .getResultList();
  }

  /** A child's sheets that are sealed now, in order. */
  public List<AnswerSheet> sealedOf(String childReference) {
    return em.createQuery(
            """
            select s from AnswerSheet s
            where s.stratum.childReference = :child and s.status = :sealed order by s.id
            """,
            AnswerSheet.class)
        .setParameter("child", childReference)
        .setParameter("sealed", AnswerSheet.Status.SEALED)
        .getResultList();
  }

  /** How many sheets there are of each version of each template. */
  public List<SheetsOfVersion> byTemplate() {
    List<?> rows =
        em.createNativeQuery(
                """
                SELECT template_code, template_version,
                       count(*) FILTER (WHERE status IN ('OPEN', 'CLOSED')),
                       count(*) FILTER (WHERE status = 'SEALED')
                FROM answer_sheet GROUP BY 1, 2 ORDER BY 1, 2
                """)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new SheetsOfVersion(
                    new TemplateRef((String) row[0], ((Number) row[1]).intValue()),
                    ((Number) row[2]).longValue(),
                    ((Number) row[3]).longValue()))
        .toList();
  }

  /** Lets go of what was read, so that reading many sheets takes no more memory than a few. */
  public void forget() {
    em.clear();
  }

  /** When and by whom the revision a sealed sheet has now was sealed. */
  public Optional<Seal> sealOf(AnswerSheet sheet) {
    List<?> rows =
        em.createNativeQuery(
                """
                SELECT sealed_at, sealed_on, sealed_by, as_at, digest
                FROM sealed_sheet WHERE sheet_id = ?1 AND revision = ?2
                """)
            .setParameter(1, sheet.getId())
            .setParameter(2, sheet.getRevision())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(SheetRepository::seal).findFirst();
  }

  /** When and by whom each revision of a sheet was sealed, the first one first. */
  public List<Seal> sealsOf(AnswerSheet sheet) {
    List<?> rows =
        em.createNativeQuery(
                """
                SELECT sealed_at, sealed_on, sealed_by, as_at, digest
                FROM sealed_sheet WHERE sheet_id = ?1 ORDER BY revision
                """)
            .setParameter(1, sheet.getId())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(SheetRepository::seal).toList();
  }

  private static Seal seal(Object[] row) {
    return new Seal(instant(row[0]), day(row[1]), account(row[2]), day(row[3]), (String) row[4]);
  }

  /** Those of the given sheets, by id. */
  public List<AnswerSheet> findAll(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select s from AnswerSheet s where s.id in :ids", AnswerSheet.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  private static long account(Object column) {
    return column == null ? 0 : ((Number) column).longValue();
  }

  private static Instant instant(Object column) {
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((Timestamp) column).toInstant();
  }

  private static LocalDate day(Object column) {
    return column instanceof LocalDate date ? date : ((java.sql.Date) column).toLocalDate();
  }
}
