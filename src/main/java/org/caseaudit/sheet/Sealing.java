package org.caseaudit.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;

/**
 * Makes sheets final and takes that back, inside the transaction of the service that decided it.
 */
@ApplicationScoped
public class Sealing {

  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** Seals a submitted sheet: from here on its answers can't be changed, only superseded. */
  public void seal(AnswerSheet sheet, long by) {
    OpenedSheet opened = reader.open(sheet);
    sheet.seal();
    Instant now = clock.instant();
    LocalDate today = London.day(now);
    sheets.flush();
    sheets.seal(
        sheet,
        new Seal(
            now, today, by, opened.circumstances().asAt(), digest(sheets.answers(sheet.getId()))));
    events.fire(new SheetSealed(sheet.getId(), sheet.getRevision(), today));
  }

  /** Opens a sealed sheet again; what was sealed is kept as its revision. */
  public void reopen(AnswerSheet sheet, String reason) {
    int revision = sheet.getRevision();
    sheet.open();
    sheets.unseal(sheet);
    events.fire(new SheetReopened(sheet.getId(), revision, reason));
  }

  /** SHA-256 over the answers in the order of their addresses, by which a copy can be compared. */
  static String digest(List<StoredAnswer> answers) {
    MessageDigest sha256 = sha256();
    answers.stream()
        .sorted(Comparator.comparing(answer -> answer.address().toString()))
        .map(
            answer ->
                String.join(
                    "\u0000",
                    answer.address().toString(),
                    answer.state(),
                    String.valueOf(answer.value()),
                    String.valueOf(answer.note())))
        .forEach(line -> sha256.update((line + "\u0001").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
