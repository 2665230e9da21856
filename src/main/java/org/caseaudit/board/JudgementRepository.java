package org.caseaudit.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseaudit.shared.Subject;

/** What the board judged. */
@ApplicationScoped
public class JudgementRepository {

  @PersistenceContext private EntityManager entityManager;

  void add(BoardJudgement judgement) {
    entityManager.persist(judgement);
  }

  /** Every judgement of one thing, the latest first. */
  List<BoardJudgement> about(Subject subject) {
    return entityManager
        .createQuery(
            "SELECT j FROM BoardJudgement j JOIN FETCH j.madeBy"
                + " WHERE j.subjectKind = :kind AND j.subjectId = :id"
                + " ORDER BY j.madeAt DESC, j.id DESC",
            BoardJudgement.class)
        .setParameter("kind", subject.kind())
        .setParameter("id", subject.id())
        .getResultList();
  }

  /** The latest judgement of each thing that has one. */
  Map<Subject, BoardJudgement> latest() {
    Map<Subject, BoardJudgement> latest = new HashMap<>();
    entityManager
        .createQuery(
            "SELECT j FROM BoardJudgement j JOIN FETCH j.madeBy ORDER BY j.madeAt, j.id",
            BoardJudgement.class)
        .getResultStream()
        .forEach(judgement -> latest.put(judgement.getSubject(), judgement));
    return latest;
  }
}
