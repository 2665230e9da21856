package org.caseaudit.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;

/** How much room a question gets on a printed form. */
final class OnPaper {
  private static final int ITEMS = 3;
  private static final int ITEMS_WITHIN_ITEMS = 2;
  private static final int FEWEST_LINES = 1;
  private static final int MOST_LINES = 12;

  private OnPaper() {}

  /** What the items of a group are called that are printed: those it starts with, and some more. */
  static List<String> items(Question group) {
    int usual = group.depth() == 0 ? ITEMS : ITEMS_WITHIN_ITEMS;
    int wanted = Math.max(usual, Math.max(group.minItems(), group.startsWith().size()));
    int most = group.maxItems() == 0 ? wanted : Math.min(wanted, group.maxItems());
    List<String> items = new ArrayList<>();
    for (int number = 1; number <= most; number++) {
      String heading =
          number <= group.startsWith().size()
              ? heading(group, group.startsWith().get(number - 1))
              : "";
      items.add(capitalised(group.itemName()) + " " + number + heading);
    }
    return items;
  }

  private static String heading(Question group, Map<String, String> item) {
    return group
        .headingQuestion()
        .filter(item::containsKey)
        .map(code -> ": " + words(group, code, item.get(code)))
        .orElse("");
  }

  private static String words(Question group, String code, String plain) {
    return group.questions().stream()
        .filter(question -> question.code().equals(code))
        .flatMap(question -> question.option(plain).stream())
        .map(Option::label)
        .findFirst()
        .orElse(plain);
  }

  /** A place for each line of a text. */
  static List<Integer> lines(Question text) {
    return Collections.nCopies(Math.max(FEWEST_LINES, Math.min(text.lines(), MOST_LINES)), 0);
  }

  private static String capitalised(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
