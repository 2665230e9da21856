package org.caseaudit.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** Answering and reading single sheets, for those who do so under their own name. */
@Guarded
@Transactional
@ApplicationScoped
public class SheetService {

  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private Answering answering;
  @Inject private CurrentUser currentUser;

  /**
   * A sheet with its answers, for those who may read it.
   *
   * @throws Refused if there is none, or not for this user
   */
  @Requires(Permission.READ_AUDIT)
  public OpenedSheet open(long id) {
    Actor actor = currentUser.get();
    return sheets
        .find(id)
        .filter(sheet -> sheet.isOpenTo(actor))
        .map(reader::open)
        .orElseThrow(() -> Refused.notFound("This sheet"));
  }

  /**
   * Changes one answer and works out what follows from it. The same operation asked for again
   * changes nothing and is told what came of it the first time.
   *
   * @throws Refused if the sheet isn't this user's or takes no answers, or the value doesn't fit
   * @throws StaleAnswer if the answer is another than the one to be replaced
   */
  @Requires(Permission.ANSWER_SHEET)
  public AnswerSaved answer(long id, @Valid AnswerChange change) {
    return answering.answer(lock(id), change, currentUser.get().id());
  }

  /** Changes many answers at once: all of them, or none. */
  @Requires(Permission.ANSWER_SHEET)
  public void answerAll(long id, List<@Valid AnswerChange> changes) {
    answering.answerAll(lock(id), changes, currentUser.get().id());
  }

  private AnswerSheet lock(long id) {
    Actor actor = currentUser.get();
    AnswerSheet sheet =
        sheets
            .lock(id)
            .filter(found -> found.isOpenTo(actor))
            .orElseThrow(() -> Refused.notFound("This sheet"));
    if (!sheet.isAnsweredBy(actor)) {
      throw Refused.notFound("A sheet of yours with this number");
    }
    return sheet;
  }
}
