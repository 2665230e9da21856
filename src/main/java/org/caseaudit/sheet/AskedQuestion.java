package org.caseaudit.sheet;

import java.util.List;
import java.util.Optional;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Derived;
import org.caseaudit.template.Question;

/** One question of a sheet, or of one item in it, as a page or a program shows it. */
public final class AskedQuestion {

  /**
   * One item of a group.
   *
   * @param key its key in the group
   * @param path where it is: the keys from the outermost group inwards, joined by slashes
   * @param number its place in the group, from 1
   * @param heading the words of the answer that names it; empty if it has none yet
   */
  public record Item(
      String key, String path, int number, String heading, List<AskedQuestion> questions) {}

  private final OpenedSheet sheet;
  private final Question question;
  private final Address address;
  private final Optional<StoredAnswer> stored;

  AskedQuestion(OpenedSheet sheet, Question question, Address address) {
    this.sheet = sheet;
    this.question = question;
    this.address = address;
    this.stored = sheet.stored(address);
  }

  public Question getQuestion() {
    return question;
  }

  public Address getAddress() {
    return address;
  }

  /** An identifier for the page, made of the question and its item. */
  public String getElementId() {
    return address.item().isEmpty()
        ? address.question()
        : address.question() + "-" + address.item().replace('/', '-');
  }

  public boolean isAsked() {
    return sheet.reading().asked(address);
  }

  /** {@code answered}, {@code not-evidenced}, {@code not-applicable}; empty if not answered yet. */
  public String getState() {
    return value().map(AnswerValue::state).orElse("");
  }

  /** The plain form of the answer; empty if there is none or nothing was found. */
  public String getValue() {
    return value().map(AnswerValue::plain).orElse("");
  }

  /** The codes ticked, or the one chosen; empty if none. */
  public List<String> getCodes() {
    return value()
        .filter(value -> AnswerValue.ANSWERED.equals(value.state()))
        .map(value -> List.of(value.plain().split(",")))
        .orElse(List.of());
  }

  public String getNote() {
    return stored.map(StoredAnswer::note).orElse("");
  }

  /** How often the answer was changed; 0 if it was never given. */
  public long getVersion() {
    return stored.map(StoredAnswer::version).orElse(0L);
  }

  /** The answer as a reader sees it; empty if there is none. */
  public String getWords() {
    return sheet.reading().words(address);
  }

  /** How a derived answer was worked out; empty for all others. */
  public String getWorking() {
    return derived().map(Derived::working).orElse("");
  }

  public boolean isDerived() {
    return question.type() == AnswerType.DERIVED;
  }

  public boolean isGroup() {
    return question.type() == AnswerType.GROUP;
  }

  /** A group's items with their questions, in order. */
  public List<Item> getItems() {
    List<String> paths = sheet.reading().items(address);
    return java.util.stream.IntStream.range(0, paths.size())
        .mapToObj(place -> item(paths.get(place), place + 1))
        .toList();
  }

  /**
   * The item a page makes new ones from: its key is a placeholder, its questions are unanswered.
   *
   * @param key the placeholder
   */
  public Item blank(String key) {
    String path = address.item().isEmpty() ? key : address.item() + "/" + key;
    return new Item(key, path, 0, "", sheet.asked(question.questions(), path));
  }

  private Item item(String path, int number) {
    String key = path.substring(path.lastIndexOf('/') + 1);
    String heading =
        question
            .headingQuestion()
            .map(code -> sheet.reading().words(new Address(code, path)))
            .orElse("");
    return new Item(key, path, number, heading, sheet.asked(question.questions(), path));
  }

  private Optional<AnswerValue> value() {
    return isDerived()
        ? derived().flatMap(Derived::value)
        : stored.flatMap(answer -> answer.in(sheet.template()));
  }

  private Optional<Derived> derived() {
    return isDerived() ? sheet.reading().derived(address) : Optional.empty();
  }
}
