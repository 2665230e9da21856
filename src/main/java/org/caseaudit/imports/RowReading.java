package org.caseaudit.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseaudit.caseload.PlanStatus;

/** Reads the rows of one list, noting each cell that can't be taken. */
final class RowReading {

  private static final int WORDS = 40;
  private static final int LANGUAGE = 60;
  private static final int TEAM = 80;
  private static final int LONGEST_ENTRY_REFERENCE = 80;

  private final ImportProfile profile;
  private final ListProfile list;
  private final Columns columns;
  private final String sheet;
  private final LocalDate today;
  private final LookBack lookBack;
  private final Found found;

  RowReading(
      ImportProfile profile,
      ListProfile list,
      Columns columns,
      String sheet,
      LocalDate today,
      LookBack lookBack,
      Found found) {
    this.profile = profile;
    this.list = list;
    this.columns = columns;
    this.sheet = sheet;
    this.today = today;
    this.lookBack = lookBack;
    this.found = found;
  }

  /** Gathers what other rows look back to. */
  void gather(List<String> cells) {
    Row row = new Row(0, cells, new ArrayList<>());
    try {
      String child = Cells.reference(row.raw(childSource()));
      CellSource born = list.caseload().get(CaseField.DATE_OF_BIRTH);
      if (born != null && !row.words(born).isEmpty()) {
        lookBack.born(child, Cells.anyDay(row.words(born)));
      }
      for (CellSource source : list.sources().filter(s -> s.since() != null).toList()) {
        boolean counts =
            source.where().entrySet().stream()
                .allMatch(e -> Heading.plain(row.at(e.getKey())).equals(e.getValue()));
        lookBack.day(child, Cells.anyDay(Cells.words(row.at(source.since()))), counts);
      }
    } catch (Cells.Unreadable e) {
      found.odd(sheet, "Rows that others can’t look back to, for want of a child or a day.");
    }
  }

  private CellSource childSource() {
    return list.caseload().isEmpty()
        ? list.entry().orElseThrow().child()
        : list.caseload().get(CaseField.CHILD_REFERENCE);
  }

  /** Reads a row; its faults, and what it comes to, go to where they are gathered. */
  void read(int number, List<String> cells) {
    List<ImportFault> faults = new ArrayList<>();
    Row row = new Row(number, cells, faults);
    Optional<StagedCase> staged = list.caseload().isEmpty() ? Optional.empty() : row.staged();
    boolean leftOut = faults.stream().anyMatch(ImportFault::leftOut);
    Optional<StagedEntry> entry =
        leftOut || row.passedOver ? Optional.empty() : list.entry().flatMap(row::entry);
    faults.forEach(found::add);
    if (!leftOut && !row.passedOver) {
      staged.ifPresent(found::add);
    }
    entry.ifPresent(found::add);
  }

  private final class Row {
    private final int number;
    private final List<String> cells;
    private final List<ImportFault> faults;
    private boolean passedOver;

    Row(int number, List<String> cells, List<ImportFault> faults) {
      this.number = number;
      this.cells = cells;
      this.faults = faults;
    }

    private String cell(int position) {
      return position < 0 || position >= cells.size() ? "" : cells.get(position);
    }

    String at(String plainHeading) {
      return cell(columns.position(plainHeading));
    }

    String raw(CellSource source) {
      return source.always() != null ? source.always() : cell(columns.position(source));
    }

    String words(CellSource source) {
      return Cells.words(raw(source));
    }

    private void fault(CellSource source, String words) {
      faults.add(new ImportFault(sheet, number, columns.heading(source), words, source.required()));
    }

    /** The cell's words after the codes were looked up; null when there are none. */
    private String said(CellSource source) {
      String raw = raw(source);
      String words = Cells.words(raw);
      if (Cells.isError(raw)) {
        found.odd(
            sheet,
            "“" + columns.heading(source) + "” holds " + shownError(raw) + ": taken as empty.");
      }
      if (words.isEmpty()) {
        if (source.whenEmpty() != null) {
          return source.whenEmpty();
        }
        if (source.required()) {
          fault(source, "This can’t be left empty.");
        }
        return null;
      }
      if (source.codes().isEmpty()) {
        return words;
      }
      Optional<Optional<String>> coded = Cells.coded(source.codes(), words);
      if (coded.isPresent()) {
        passedOver |= coded.get().isEmpty();
        return coded.get().filter(word -> !word.isEmpty()).orElse(null);
      }
      return source.otherwise() != null ? otherwise(source) : words;
    }

    private String otherwise(CellSource source) {
      found.odd(
          sheet,
          "“%s” holds something else than the known codes: taken as “%s”."
              .formatted(columns.heading(source), source.otherwise()));
      return source.otherwise();
    }

    private static String shownError(String raw) {
      return raw.strip().toUpperCase(java.util.Locale.ROOT);
    }

    private CellSource source(CaseField field) {
      return list.caseload().get(field);
    }

    Optional<StagedCase> staged() {
      String child = child(source(CaseField.CHILD_REFERENCE));
      PlanStatus status = status();
      if (passedOver) {
        found.odd(
            sheet,
            "Rows passed over because of what “"
                + columns.heading(source(CaseField.PLAN_STATUS))
                + "” says.");
        return Optional.empty();
      }
      LocalDate opened = day(source(CaseField.OPENED_ON));
      LocalDate closed = day(source(CaseField.CLOSED_ON));
      boolean isClosed = closed != null || status == PlanStatus.CLOSED;
      if (opened != null && closed != null && closed.isBefore(opened)) {
        faults.add(
            new ImportFault(
                sheet,
                number,
                columns.heading(source(CaseField.CLOSED_ON)),
                "The case would have closed before it opened.",
                true));
      }
      if (status == PlanStatus.CLOSED && closed == null) {
        faults.add(
            new ImportFault(
                sheet,
                number,
                closedHeading(),
                "A closed case needs the day on which it closed.",
                true));
      }
      LocalDate latest =
          source(CaseField.LATEST_BY) == null ? opened : day(source(CaseField.LATEST_BY));
      StagedCase staged =
          new StagedCase(
              sheet,
              number,
              child,
              profile.rank(isClosed ? PlanStatus.CLOSED : status, isClosed),
              latest,
              status == null
                  ? null
                  : isClosed && !profile.clears() ? PlanStatus.CLOSED.code() : status.code(),
              text(CaseField.TEAM, TEAM),
              text(CaseField.WORKER, WORDS),
              text(CaseField.MANAGER, WORDS),
              opened,
              closed,
              age(child),
              text(CaseField.GENDER, WORDS),
              yesOrNo(source(CaseField.UASC)),
              yesOrNo(source(CaseField.DISABILITY)),
              text(CaseField.LANGUAGE, LANGUAGE),
              text(CaseField.LEGAL_STATUS, WORDS));
      return Optional.of(staged);
    }

    private String closedHeading() {
      CellSource closed = source(CaseField.CLOSED_ON);
      return closed == null ? null : columns.heading(closed);
    }

    private String child(CellSource source) {
      try {
        return Cells.reference(raw(source));
      } catch (Cells.Unreadable e) {
        fault(source, e.getMessage());
        return null;
      }
    }

    private PlanStatus status() {
      CellSource source = source(CaseField.PLAN_STATUS);
      String said = source == null ? null : said(source);
      if (said == null) {
        return null;
      }
      Optional<PlanStatus> status = PlanStatus.find(said);
      if (status.isEmpty()) {
        fault(
            source,
            "There is no such plan status. It is one of early-help, child-in-need,"
                + " child-protection, looked-after, care-leaver, closed.");
      }
      return status.orElse(null);
    }

    private LocalDate day(CellSource source) {
      String said = source == null ? null : said(source);
      if (said == null) {
        return null;
      }
      try {
        return Cells.day(said, today);
      } catch (Cells.Unreadable e) {
        fault(source, e.getMessage());
        return null;
      }
    }

    private Integer age(String child) {
      CellSource age = source(CaseField.AGE);
      CellSource born = source(CaseField.DATE_OF_BIRTH);
      String said = age == null ? null : said(age);
      try {
        if (said != null) {
          if (said.indexOf('.') >= 0) {
            found.odd(sheet, "Ages with decimals: kept in whole years.");
          }
          return Cells.age(said);
        }
      } catch (Cells.Unreadable e) {
        fault(age, e.getMessage());
        return null;
      }
      try {
        return born == null || words(born).isEmpty()
            ? null
            : Cells.age(Cells.anyDay(words(born)), today);
      } catch (Cells.Unreadable e) {
        fault(born, e.getMessage());
        return null;
      }
    }

    private Boolean yesOrNo(CellSource source) {
      String said = source == null ? null : said(source);
      if (said == null) {
        return null;
      }
      try {
        return Cells.yesOrNo(said);
      } catch (Cells.Unreadable e) {
        fault(source, e.getMessage());
        return null;
      }
    }

    private String text(CaseField field, int longest) {
      CellSource source = source(field);
      String said = source == null ? null : said(source);
      if (said != null && said.length() > longest) {
        fault(source, "This is longer than " + longest + " characters.");
        return null;
      }
      return said;
    }

    Optional<StagedEntry> entry(ListProfile.EntryProfile entry) {
      int before = faults.size();
      String child = child(entry.child());
      Map<String, String> answers = new LinkedHashMap<>();
      for (Map.Entry<String, CellSource> answer : entry.answers().entrySet()) {
        String said = answer(answer.getValue(), child);
        if (said != null) {
          answers.put(answer.getKey(), said);
        }
      }
      if (faults.size() > before || child == null || passedOver) {
        return Optional.empty();
      }
      String reference =
          profile.code()
              + "/"
              + list.code()
              + "/"
              + entry.knownBy().stream().map(this::naming).collect(Collectors.joining("/"));
      return Optional.of(
          new StagedEntry(
              sheet,
              number,
              entry.register(),
              child,
              reference.substring(0, Math.min(reference.length(), LONGEST_ENTRY_REFERENCE)),
              answers));
    }

    /** A cell that names an entry: the same for a day however it is written. */
    private String naming(String plainHeading) {
      String words = Cells.words(at(plainHeading));
      try {
        return words.matches(".*[/-].*|\\d{5}(\\.\\d+)?") && !columns.isChild(plainHeading)
            ? Cells.anyDay(words).toString()
            : Cells.reference(words);
      } catch (Cells.Unreadable e) {
        return Heading.plain(words);
      }
    }

    private String answer(CellSource source, String child) {
      if (source.onlyWith() != null && Cells.words(at(source.onlyWith())).isEmpty()) {
        return null;
      }
      try {
        if (source.ageOn() != null) {
          return ageOn(source, child);
        }
        if (source.since() != null) {
          return since(source, child);
        }
        String said = said(source);
        boolean isDay = said != null && source.codes().isEmpty() && source.always() == null;
        return isDay ? Cells.anyDay(said).toString() : said;
      } catch (Cells.Unreadable e) {
        faults.add(new ImportFault(sheet, number, columns.heading(source), e.getMessage(), true));
        return null;
      }
    }

    private String ageOn(CellSource source, String child) throws Cells.Unreadable {
      LocalDate on = Cells.anyDay(Cells.words(at(source.ageOn())));
      LocalDate born =
          lookBack
              .birth(child)
              .orElseThrow(
                  () ->
                      new Cells.Unreadable(
                          "No date of birth to work the age out from. Send the file with the dates"
                              + " of birth (header) together with this one."));
      return Integer.toString(Cells.age(born, on));
    }

    private String since(CellSource source, String child) throws Cells.Unreadable {
      LocalDate upTo = Cells.anyDay(Cells.words(at(source.since())));
      Optional<LocalDate> latest = lookBack.latest(child, upTo);
      if (latest.isEmpty()) {
        found.odd(
            sheet,
            "The first episode of the period isn’t in the file: the child’s earliest one is taken"
                + " for it.");
      }
      return latest.or(() -> lookBack.earliest(child)).orElse(upTo).toString();
    }
  }
}
