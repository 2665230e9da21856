package org.caseaudit.imports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.caseaudit.shared.Refused;

/**
 * Reads files that were sent together: finds the heading of each table, tells by it which list of
 * which profile it is, and hands each row on.
 */
final class FileReading implements TableVisitor {

  /** A heading may stand below a title or notes; not further down than this. */
  private static final int HEADING_WITHIN = 25;

  private static final int TELL_EVERY = 500;

  private final List<ImportProfile> profiles;
  private final LocalDate today;
  private final Found found;
  private final IntConsumer progress;
  private final LookBack lookBack = new LookBack();

  private boolean gathering;
  private ImportProfile profile;
  private String sheet;
  private ListProfile list;
  private Columns columns;
  private RowReading rows;
  private int lookedAt;
  private int ofSheet;
  private int total;

  FileReading(List<ImportProfile> profiles, LocalDate today, Found found, IntConsumer progress) {
    this.profiles = profiles;
    this.today = today;
    this.found = found;
    this.progress = progress;
  }

  /**
   * Reads the files and says by which profile.
   *
   * @throws Refused if they can't be read, or nothing in them is recognised
   */
  ImportProfile read(List<SentFile> files) throws IOException {
    gathering = true;
    for (SentFile file : files) {
      Tables.read(file, this);
    }
    gathering = false;
    sheet = null;
    for (SentFile file : files) {
      Tables.read(file, this);
      endOfSheet();
    }
    if (profile == null) {
      throw Refused.invalid(
          "No list was recognised. The heading of each list has to be among its first 25 rows, and"
              + " its columns have to be named as in Annex A, the SSDA903 return, the children in"
              + " need census or the caseload CSV.");
    }
    progress.accept(total);
    return profile;
  }

  /** How many rows there were in all lists. */
  int rows() {
    return total;
  }

  @Override
  public boolean table(String name) {
    endOfSheet();
    if (gathering && profile != null && !looksBack(profile)) {
      return false;
    }
    sheet = name.length() <= 200 ? name : name.substring(0, 200);
    list = null;
    rows = null;
    lookedAt = 0;
    ofSheet = 0;
    return true;
  }

  private static boolean looksBack(ImportProfile profile) {
    return profile.lists().stream()
        .flatMap(ListProfile::sources)
        .anyMatch(source -> source.ageOn() != null || source.since() != null);
  }

  @Override
  public void row(int number, List<String> cells) {
    if (list == null) {
      if (lookedAt++ < HEADING_WITHIN) {
        heading(number, cells);
      }
      return;
    }
    if (gathering) {
      if (rows != null && looksBack(profile)) {
        rows.gather(cells);
      }
      return;
    }
    if (columns.repeats(cells)) {
      found.odd(sheet, "The heading is there again among the rows: passed over.");
      return;
    }
    if (cells.stream().allMatch(cell -> Cells.words(cell).isEmpty())) {
      return;
    }
    ofSheet++;
    if (++total % TELL_EVERY == 0) {
      progress.accept(total);
    }
    if (rows != null) {
      rows.read(number, cells);
    }
  }

  private void heading(int number, List<String> cells) {
    List<String> plain = cells.stream().map(Heading::plain).toList();
    for (ImportProfile candidate : profile == null ? profiles : List.of(profile)) {
      Optional<ListProfile> recognised = candidate.recognise(plain);
      if (recognised.isPresent()) {
        profile = candidate;
        begin(recognised.get(), cells, number);
        return;
      }
    }
  }

  private void begin(ListProfile recognised, List<String> heading, int number) {
    list = recognised;
    columns = new Columns(recognised, heading);
    if (!recognised.readNotUsed().isEmpty()) {
      return;
    }
    if (profile.refusesOthers()) {
      refuseOthers(number);
    }
    List<String> missing = columns.missingButNeeded();
    if (missing.isEmpty()) {
      rows = new RowReading(new ListAtHand(profile, list, columns, sheet, today, lookBack, found));
      if (!gathering) {
        tellOddHeadings(number);
      }
    } else if (profile.refusesOthers()) {
      throw Refused.invalid("These columns are missing: " + String.join(", ", missing) + ".");
    }
  }

  private void refuseOthers(int number) {
    List<String> unknown = columns.unknown();
    if (!unknown.isEmpty()) {
      throw Refused.invalid(
          "Line %d: there is no column “%s” in this kind of file. Take it out; its columns are %s."
              .formatted(
                  number,
                  unknown.get(0),
                  String.join(", ", columns.read().stream().map(CellSource::name).toList())));
    }
  }

  private void tellOddHeadings(int number) {
    if (lookedAt > 1) {
      found.odd(sheet, "Rows above the heading: passed over.");
    }
    columns.read().stream()
        .distinct()
        .filter(columns::isWrittenOtherwise)
        .forEach(
            source ->
                found.odd(
                    sheet,
                    "A heading is written “%s”: taken for “%s”."
                        .formatted(columns.heading(source), source.name())));
  }

  private void endOfSheet() {
    if (!gathering && sheet != null) {
      found.add(result());
    }
    sheet = null;
  }

  private ImportSheet result() {
    if (list == null) {
      return new ImportSheet(
          sheet,
          null,
          null,
          ImportSheet.Fate.NOT_RECOGNISED,
          "No list has these columns. Nothing of this sheet is used.",
          List.of(),
          List.of(),
          List.of(),
          0);
    }
    List<String> missing = columns.missingButNeeded();
    if (rows == null && !missing.isEmpty() && list.readNotUsed().isEmpty()) {
      return new ImportSheet(
          sheet,
          list.code(),
          list.title(),
          ImportSheet.Fate.NOT_RECOGNISED,
          "A column that is needed is missing: "
              + String.join(", ", missing)
              + ". Nothing of this sheet is used.",
          columns.matched(),
          columns.missing(),
          columns.unknown(),
          ofSheet);
    }
    return new ImportSheet(
        sheet,
        list.code(),
        list.title(),
        rows == null ? ImportSheet.Fate.READ_NOT_USED : ImportSheet.Fate.USED,
        rows == null ? list.readNotUsed() : list.about(),
        columns.matched(),
        columns.missing(),
        rows == null ? List.of() : columns.unknown(),
        ofSheet);
  }
}
