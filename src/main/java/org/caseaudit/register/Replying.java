package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseaudit.audit.Incomplete;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.Answering;
import org.caseaudit.sheet.Sealing;
import org.caseaudit.sheet.SheetMaker;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.Stratum;
import org.caseaudit.template.Address;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Templates;

/** Takes a whole form at once, inside the transaction of the service that decided it. */
@ApplicationScoped
public class Replying {

  /** Who has no account. */
  static final long NOBODY = 0;

  @Inject private SheetMaker maker;
  @Inject private SheetReader reader;
  @Inject private Answering answering;
  @Inject private Sealing sealing;
  @Inject private ConsultationRepository consultations;
  @Inject private Templates templates;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /**
   * Takes a reply in: kept, sealed and counted.
   *
   * @throws Incomplete if answers are missing
   */
  void reply(
      ConsultationRound round,
      String strand,
      Map<String, Given> answers,
      long by,
      boolean onPaper) {
    AuditTemplate template = templates.get(round.getTemplate());
    AnswerSheet sheet =
        receive(template, Stratum.none(), Strands.of(template).known(strand), answers, by);
    consultations.add(
        new ConsultationReply(sheet, round, strand, London.day(clock.instant()), onPaper));
    sealing.seal(sheet, by);
    events.fire(ReplyReceived.of(round, strand, onPaper));
  }

  /**
   * Makes a sheet of these answers and closes it.
   *
   * @param known what the template's questions may be filled in from
   * @throws Incomplete if answers are missing
   */
  AnswerSheet receive(
      AuditTemplate template,
      Stratum stratum,
      Map<String, String> known,
      Map<String, Given> answers,
      long by) {
    AnswerSheet sheet = maker.make(template, stratum, by, known);
    List<AnswerChange> changes = new ArrayList<>();
    answers.forEach(
        (code, given) ->
            changes.add(
                new AnswerChange(
                    UUID.randomUUID().toString(),
                    Address.of(code),
                    0,
                    given.value().state(),
                    given.value().plain(),
                    given.note().isEmpty() ? null : given.note())));
    if (!changes.isEmpty()) {
      answering.answerAll(sheet, changes, by);
    }
    List<Gap> gaps = reader.open(sheet).reading().gaps();
    if (!gaps.isEmpty()) {
      throw new Incomplete(gaps);
    }
    sheet.close();
    return sheet;
  }
}
