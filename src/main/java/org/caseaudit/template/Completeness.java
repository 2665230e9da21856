package org.caseaudit.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a sheet still lacks before it can be handed in. */
final class Completeness {
  private final Reading reading;

  Completeness(Reading reading) {
    this.reading = reading;
  }

  List<Gap> gaps(List<Address> addresses) {
    List<Gap> gaps = new ArrayList<>();
    for (Address address : addresses) {
      if (reading.asked(address)) {
        gap(question(address), address)
            .ifPresent(missing -> gaps.add(new Gap(address, name(address) + ": " + missing)));
      }
    }
    return gaps;
  }

  Progress progress(List<Address> addresses) {
    int answered = 0;
    int asked = 0;
    int gaps = 0;
    for (Address address : addresses) {
      Question question = question(address);
      if (question.derivation().isPresent() || !reading.asked(address)) {
        continue;
      }
      boolean hasAnswer = reading.answer(address).isPresent();
      boolean hasGap = gap(question, address).isPresent();
      answered += hasAnswer ? 1 : 0;
      asked += hasAnswer || hasGap ? 1 : 0;
      gaps += hasGap ? 1 : 0;
    }
    return new Progress(answered, asked, gaps);
  }

  private Optional<String> gap(Question question, Address address) {
    if (question.derivation().isPresent()) {
      return Optional.empty();
    }
    Optional<AnswerValue> answer = reading.answer(address);
    boolean mayHaveItems = answer.isEmpty() || answer.get() instanceof AnswerValue.Items;
    if (mayHaveItems && reading.items(address).size() < question.minItems()) {
      return Optional.of("at least " + question.minItems() + " needed");
    }
    if (answer.isEmpty()) {
      return question.required() ? Optional.of("not answered") : Optional.empty();
    }
    if (answer.get() instanceof AnswerValue.Text text && length(text) < question.minLength()) {
      return Optional.of(
          "at least " + question.minLength() + " characters needed, there are " + length(text));
    }
    return question.note().asksFor(answer.get()) && reading.note(address).isBlank()
        ? Optional.of("say why in the note")
        : Optional.empty();
  }

  private static int length(AnswerValue.Text text) {
    String words = text.text().strip();
    return words.codePointCount(0, words.length());
  }

  private String name(Address address) {
    Question question = question(address);
    StringBuilder name = new StringBuilder();
    appendItems(question.group(), address.item(), name);
    return name.append("“").append(question.text()).append("”").toString();
  }

  private void appendItems(Optional<Question> group, String item, StringBuilder name) {
    group.ifPresent(
        found -> {
          String outer = new Address(found.code(), item).enclosingItem();
          appendItems(found.group(), outer, name);
          name.append(reading.itemNumber(new Address(found.code(), outer), item)).append(", ");
        });
  }

  private Question question(Address address) {
    return reading.template().question(address.question());
  }
}
