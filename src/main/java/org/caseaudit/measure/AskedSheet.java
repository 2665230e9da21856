package org.caseaudit.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Derived;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;
import org.caseaudit.template.Reading;

/** A template and what it makes of some answers, asked by the code of a question. */
record AskedSheet(AuditTemplate template, Reading reading) {

  /** The paths of all items of a group, also of one nested in another; none if it isn't asked. */
  List<String> items(Question group) {
    return group
        .group()
        .map(outer -> items(outer).stream().map(path -> new Address(group.code(), path)))
        .orElseGet(() -> Stream.of(Address.of(group.code())))
        .filter(reading::asked)
        .flatMap(address -> reading.items(address).stream())
        .toList();
  }

  /**
   * Where a question is asked when looked at from an item: on the sheet, in the item, around it, or
   * in all items of a group that the item is not in. Nowhere when the template lacks it.
   */
  List<Address> addresses(String code, String item) {
    Optional<Question> question = template.find(code);
    if (question.isEmpty()) {
      return List.of();
    }
    Optional<Question> group = question.get().group();
    if (group.isEmpty()) {
      return List.of(Address.of(code));
    }
    List<String> items = items(group.get());
    String around =
        Arrays.stream(item.split("/"))
            .limit(question.get().depth())
            .collect(Collectors.joining("/"));
    return (items.contains(around) ? List.of(around) : items)
        .stream().map(path -> new Address(code, path)).toList();
  }

  /** The day answered somewhere, given or worked out. */
  Optional<LocalDate> day(Address address) {
    return reading.answer(address).orElse(null) instanceof AnswerValue.Day day
        ? Optional.of(day.date())
        : Optional.empty();
  }

  boolean isAskedEverywhere(String code, String item) {
    return template.find(code).isPresent()
        && addresses(code, item).stream().allMatch(reading::asked);
  }

  /** The answers as codes, joined by a bar; a question without an answer gives none. */
  String codes(List<String> questions) {
    return questions.stream()
        .map(
            code ->
                template
                    .find(code)
                    .flatMap(question -> reading.answer(Address.of(code)))
                    .map(AnswerValue::plain)
                    .orElse(""))
        .collect(Collectors.joining("|"));
  }

  /** Why it does not apply, in the words of the template. */
  String reason(Address address, AnswerValue.NotApplicable answer) {
    return template.question(address.question()).notApplicableReasons().stream()
        .filter(reason -> reason.code().equals(answer.reason()))
        .map(Option::label)
        .findFirst()
        .or(() -> reading.derived(address).map(Derived::reason).filter(words -> !words.isEmpty()))
        .orElse(answer.reason());
  }
}
