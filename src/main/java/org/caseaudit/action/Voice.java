package org.caseaudit.action;

import java.util.List;
import java.util.Optional;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Reading;

/**
 * Somebody who told an audit what they think.
 *
 * @param item their key in the audit
 * @param whose who they are to the child, as the template says it
 * @param said their words; empty where they may not be quoted
 * @param agency whether it is an agency and nobody of the family
 */
public record Voice(String item, String whose, String said, boolean agency) {

  /** Everybody whose words a sheet has, in its order. */
  static List<Voice> in(OpenedSheet sheet) {
    Reading reading = sheet.reading();
    return sheet
        .template()
        .questionThatMeans(Meaning.FAMILY_VOICES)
        .map(question -> reading.items(Address.of(question.code())))
        .orElse(List.of())
        .stream()
        .filter(item -> !words(reading, Meaning.VOICE_SAID, item).isEmpty())
        .map(item -> of(reading, item))
        .toList();
  }

  private static Voice of(Reading reading, String item) {
    boolean quotable =
        address(reading, Meaning.VOICE_MAY_BE_QUOTED, item)
            .flatMap(reading::answer)
            .filter(new AnswerValue.Code("yes")::equals)
            .isPresent();
    return new Voice(
        item,
        words(reading, Meaning.VOICE_WHOSE, item),
        quotable ? words(reading, Meaning.VOICE_SAID, item) : "",
        address(reading, Meaning.VOICE_AGENCY, item).filter(reading::asked).isPresent());
  }

  private static Optional<Address> address(Reading reading, Meaning meaning, String item) {
    return reading
        .template()
        .questionThatMeans(meaning)
        .map(question -> new Address(question.code(), item));
  }

  private static String words(Reading reading, Meaning meaning, String item) {
    return address(reading, meaning, item).map(reading::words).orElse("");
  }
}
