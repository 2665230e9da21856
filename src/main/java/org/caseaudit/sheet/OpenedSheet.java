package org.caseaudit.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.template.Address;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Circumstances;
import org.caseaudit.template.Question;
import org.caseaudit.template.Reading;
import org.caseaudit.template.Section;

/** A sheet with its template, its answers and what the template makes of them, at one moment. */
public final class OpenedSheet {
  private final AnswerSheet sheet;
  private final AuditTemplate template;
  private final Map<Address, StoredAnswer> stored;
  private final Circumstances circumstances;
  private final Reading reading;

  OpenedSheet(
      AnswerSheet sheet,
      AuditTemplate template,
      Map<Address, StoredAnswer> stored,
      Circumstances circumstances,
      Reading reading) {
    this.sheet = sheet;
    this.template = template;
    this.stored = stored;
    this.circumstances = circumstances;
    this.reading = reading;
  }

  public AnswerSheet sheet() {
    return sheet;
  }

  public AuditTemplate template() {
    return template;
  }

  /** As at which day, and under which settings, it is read. */
  public Circumstances circumstances() {
    return circumstances;
  }

  public Reading reading() {
    return reading;
  }

  /** What the database has at an address: empty if never answered there. */
  public Optional<StoredAnswer> stored(Address address) {
    return Optional.ofNullable(stored.get(address));
  }

  /** All that was ever answered and not cleared, asked now or not. */
  public List<StoredAnswer> given() {
    return stored.values().stream().filter(StoredAnswer::given).toList();
  }

  /** The questions at the top of a section, in the order of the form; groups hold their items. */
  public List<AskedQuestion> questions(Section section) {
    return asked(section.questions(), "");
  }

  /** Where a section stands. */
  public SectionStatus status(Section section) {
    return SectionStatus.of(reading.progress(section));
  }

  List<AskedQuestion> asked(List<Question> questions, String item) {
    List<AskedQuestion> asked = new ArrayList<>(questions.size());
    for (Question question : questions) {
      asked.add(new AskedQuestion(this, question, new Address(question.code(), item)));
    }
    return asked;
  }
}
