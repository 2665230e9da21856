package org.caseaudit.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the settings of their file. */
final class ReferenceReader {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Faults faults;

  ReferenceReader(Faults faults) {
    this.faults = faults;
  }

  Reference read(YamlFile file) {
    List<ReferenceSet> sets = new ArrayList<>();
    for (YamlNode node : file.root().items("sets")) {
      ReferenceSet set = set(node);
      if (!sets.isEmpty() && !set.from().isAfter(sets.get(sets.size() - 1).from())) {
        faults.add(
            node.find("from").orElse(node),
            "sets follow each other: this begins no later than the one before");
      }
      sets.add(set);
    }
    return new Reference(file.root().number("version", 1), sets);
  }

  private ReferenceSet set(YamlNode node) {
    Map<String, String> thresholds = new HashMap<>();
    node.fields("thresholds")
        .forEach(
            (name, value) -> {
              if (!DAY.matcher(value.text()).matches() || date(value).isPresent()) {
                thresholds.put(name, value.text());
              }
            });
    Map<String, Map<String, List<Span>>> intervals = new HashMap<>();
    node.fields("intervals").forEach((name, value) -> intervals.put(name, spans(value)));
    Set<LocalDate> bankHolidays = new HashSet<>();
    node.items("bank-holidays").forEach(day -> date(day).ifPresent(bankHolidays::add));
    return new ReferenceSet(
        node.text("set"),
        node.find("from").flatMap(this::date).orElse(LocalDate.MIN),
        node.find("until").flatMap(this::date),
        thresholds,
        intervals,
        bankHolidays);
  }

  private static Map<String, List<Span>> spans(YamlNode interval) {
    Map<String, List<Span>> spans = new HashMap<>();
    interval
        .fields()
        .forEach(
            (name, list) ->
                spans.put(
                    name, list.items().stream().map(span -> Span.parse(span.text())).toList()));
    return spans;
  }

  private Optional<LocalDate> date(YamlNode node) {
    try {
      return Optional.of(LocalDate.parse(node.text()));
    } catch (DateTimeException e) {
      faults.add(node, node.text() + " is not a day");
      return Optional.empty();
    }
  }
}
