package org.caseaudit.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes an entry of a register of a row, as far as it can be. */
final class EntryOfRow {

  private static final int LONGEST_REFERENCE = 80;

  private final ListAtHand at;
  private final ListRow row;

  EntryOfRow(ListAtHand at, ListRow row) {
    this.at = at;
    this.row = row;
  }

  Optional<StagedEntry> read(ListProfile.EntryProfile entry) {
    int before = row.faults().size();
    String child = row.child(entry.child());
    Map<String, String> answers = new LinkedHashMap<>();
    for (Map.Entry<String, CellSource> answer : entry.answers().entrySet()) {
      String said = answer(answer.getValue(), child);
      if (said != null) {
        answers.put(answer.getKey(), said);
      }
    }
    if (row.faults().size() > before || child == null || row.isPassedOver()) {
      return Optional.empty();
    }
    String reference =
        at.profile().code()
            + "/"
            + at.list().code()
            + "/"
            + entry.knownBy().stream().map(this::naming).collect(Collectors.joining("/"));
    return Optional.of(
        new StagedEntry(
            at.sheet(),
            row.number(),
            entry.register(),
            child,
            reference.substring(0, Math.min(reference.length(), LONGEST_REFERENCE)),
            answers));
  }

  /** A cell that names an entry: the same for a day however it is written. */
  private String naming(String plainHeading) {
    String words = Cells.words(row.at(plainHeading));
    try {
      return words.matches(".*[/-].*|\\d{5}(\\.\\d+)?") && !at.columns().isChild(plainHeading)
          ? Cells.anyDay(words).toString()
          : Cells.reference(words);
    } catch (Cells.Unreadable e) {
      return Heading.plain(words);
    }
  }

  private String answer(CellSource source, String child) {
    if (source.onlyWith() != null && Cells.words(row.at(source.onlyWith())).isEmpty()) {
      return null;
    }
    try {
      if (source.ageOn() != null) {
        return ageOn(source, child);
      }
      if (source.since() != null) {
        return since(source, child);
      }
      String said = row.said(source);
      boolean isDay = said != null && source.codes().isEmpty() && source.always() == null;
      return isDay ? Cells.anyDay(said).toString() : said;
    } catch (Cells.Unreadable e) {
      row.refuse(at.columns().heading(source), e.getMessage());
      return null;
    }
  }

  private String ageOn(CellSource source, String child) throws Cells.Unreadable {
    LocalDate on = Cells.anyDay(Cells.words(row.at(source.ageOn())));
    LocalDate born =
        at.lookBack()
            .birth(child)
            .orElseThrow(
                () ->
                    new Cells.Unreadable(
                        "No date of birth to work the age out from. Send the file with the dates"
                            + " of birth (header) together with this one."));
    return Integer.toString(Cells.age(born, on));
  }

  private String since(CellSource source, String child) throws Cells.Unreadable {
    LocalDate upTo = Cells.anyDay(Cells.words(row.at(source.since())));
    Optional<LocalDate> latest = at.lookBack().latest(child, upTo);
    if (latest.isEmpty()) {
      row.odd(
          "The first episode of the period isn’t in the file: the child’s earliest one is taken"
              + " for it.");
    }
    return latest.or(() -> at.lookBack().earliest(child)).orElse(upTo).toString();
  }
}
