package org.caseaudit.caseload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseaudit.shared.RowFault;

/** Reads the cells of one row, noting what is wrong with each. */
final class RowReader {

  private static final Pattern REFERENCE = Pattern.compile("(?=.*[0-9])[A-Z0-9][A-Z0-9./_-]*");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{M}'’.-]+,?(\\s+[\\p{L}\\p{M}'’.-]+,?)+");
  private static final Pattern DATE_LIKE =
      Pattern.compile("\\d{1,2}[./ -]\\d{1,2}[./ -]\\d{2,4}|\\d{4}[./ -]\\d{1,2}[./ -]\\d{1,2}");
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern BRITISH_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
  private static final int LONGEST_CASE_IN_YEARS = CaseRecord.MAX_AGE + 1;
  private static final int SHOWN_LENGTH = 40;

  private final Map<Column, Integer> positions;
  private final Map<String, String> teams = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final LocalDate today;

  RowReader(Map<Column, Integer> positions, Collection<String> teams, LocalDate today) {
    this.positions = positions;
    teams.forEach(code -> this.teams.put(code, code));
    this.today = today;
  }

  /** The row, or nothing when {@code faults} were added. */
  Optional<CaseRow> read(long line, List<String> cells, List<RowFault> faults) {
    Row row = new Row(line, cells);
    LocalDate openedOn = row.date(Column.OPENED_ON);
    LocalDate closedOn = row.date(Column.CLOSED_ON);
    PlanStatus status = row.planStatus();
    CaseRow read =
        new CaseRow(
            line,
            row.reference(),
            status,
            row.team(),
            row.text(Column.WORKER),
            row.text(Column.MANAGER),
            openedOn,
            closedOn,
            row.age(),
            row.text(Column.GENDER),
            row.yesOrNo(Column.UASC),
            row.yesOrNo(Column.DISABILITY),
            row.text(Column.LANGUAGE),
            row.text(Column.LEGAL_STATUS));
    if (openedOn != null && closedOn != null && closedOn.isBefore(openedOn)) {
      row.fault(Column.CLOSED_ON, "The case would have closed before it opened.");
    }
    if (status == PlanStatus.CLOSED && row.cell(Column.CLOSED_ON).isEmpty()) {
      row.fault(Column.CLOSED_ON, "A closed case needs the date on which it closed.");
    }
    faults.addAll(row.faults);
    return row.faults.isEmpty() ? Optional.of(read) : Optional.empty();
  }

  /** The child reference as it is kept: in capitals, without blanks around it. */
  String reference(List<String> cells) {
    Integer position = positions.get(Column.CHILD_REFERENCE);
    return cells.get(position).strip().toUpperCase(Locale.ROOT);
  }

  /** A cell's words as they can be repeated to the reader: short, and on one line. */
  static String shown(String cell) {
    String plain = CONTROL.matcher(cell.strip()).replaceAll("");
    return plain.length() <= SHOWN_LENGTH ? plain : plain.substring(0, SHOWN_LENGTH) + "…";
  }

  private final class Row {
    private final long line;
    private final List<String> cells;
    private final List<RowFault> faults = new ArrayList<>();

    Row(long line, List<String> cells) {
      this.line = line;
      this.cells = cells;
    }

    void fault(Column column, String message) {
      faults.add(new RowFault(line, column.heading(), message));
    }

    String cell(Column column) {
      Integer position = positions.get(column);
      return position == null ? "" : cells.get(position).strip();
    }

    /** The cell's words; null when it is empty or when a fault was noted. */
    String text(Column column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        if (column.required()) {
          fault(column, "This can't be left empty.");
        }
        return null;
      }
      if (CONTROL.matcher(cell).find()) {
        fault(column, "There are characters here that can't be seen.");
        return null;
      }
      if (cell.length() > column.maxLength()) {
        fault(column, "This is longer than " + column.maxLength() + " characters.");
        return null;
      }
      return cell;
    }

    String reference() {
      String cell = text(Column.CHILD_REFERENCE);
      if (cell == null) {
        return null;
      }
      if (NAME.matcher(cell).matches()) {
        fault(
            Column.CHILD_REFERENCE, "This looks like a person's name. Use the child's reference.");
        return null;
      }
      if (DATE_LIKE.matcher(cell).matches()) {
        fault(
            Column.CHILD_REFERENCE, "This looks like a date of birth. Use the child's reference.");
        return null;
      }
      String reference = cell.toUpperCase(Locale.ROOT);
      if (!REFERENCE.matcher(reference).matches()) {
        fault(
            Column.CHILD_REFERENCE,
            "A reference is made of letters, digits and - / . _ and begins with a letter or digit."
                + " At least one is a digit.");
        return null;
      }
      return reference;
    }

    PlanStatus planStatus() {
      String cell = text(Column.PLAN_STATUS);
      if (cell == null) {
        return null;
      }
      Optional<PlanStatus> status = PlanStatus.find(cell);
      if (status.isEmpty()) {
        fault(
            Column.PLAN_STATUS,
            "There is no plan status “%s”. It is one of early-help, child-in-need, child-protection, looked-after, care-leaver, closed."
                .formatted(shown(cell)));
      }
      return status.orElse(null);
    }

    String team() {
      String cell = text(Column.TEAM);
      if (cell == null) {
        return null;
      }
      String code = teams.get(cell);
      if (code == null) {
        fault(
            Column.TEAM,
            "There is no team with the code “%s”. An administrator adds teams."
                .formatted(shown(cell)));
      }
      return code;
    }

    Integer age() {
      String cell = text(Column.AGE);
      if (cell == null) {
        return null;
      }
      if (!cell.matches("\\d{1,3}")) {
        fault(Column.AGE, "“%s” is not an age in whole years.".formatted(shown(cell)));
        return null;
      }
      int age = Integer.parseInt(cell);
      if (age > CaseRecord.MAX_AGE) {
        fault(Column.AGE, "An age is from 0 to " + CaseRecord.MAX_AGE + ".");
        return null;
      }
      return age;
    }

    Boolean yesOrNo(Column column) {
      String cell = text(column);
      if (cell == null) {
        return null;
      }
      return switch (cell.toLowerCase(Locale.ROOT)) {
        case "yes", "y", "true" -> true;
        case "no", "n", "false" -> false;
        default -> {
          fault(column, "“%s” is neither yes nor no.".formatted(shown(cell)));
          yield null;
        }
      };
    }

    LocalDate date(Column column) {
      String cell = text(column);
      if (cell == null) {
        return null;
      }
      Matcher iso = ISO_DATE.matcher(cell);
      Matcher british = BRITISH_DATE.matcher(cell);
      if (iso.matches()) {
        return date(column, cell, iso.group(1), iso.group(2), iso.group(3));
      }
      if (british.matches()) {
        return date(column, cell, british.group(3), british.group(2), british.group(1));
      }
      fault(column, "“%s” is not a date such as 2017-03-31 or 31/03/2017.".formatted(shown(cell)));
      return null;
    }

    private LocalDate date(Column column, String cell, String year, String month, String day) {
      LocalDate date;
      try {
        date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      } catch (DateTimeException e) {
        fault(column, "There is no such day as %s.".formatted(cell));
        return null;
      }
      if (date.isAfter(today)) {
        fault(column, "%s is in the future.".formatted(cell));
        return null;
      }
      if (date.isBefore(today.minusYears(LONGEST_CASE_IN_YEARS))) {
        fault(column, "%s is too long ago for a case of a child or young person.".formatted(cell));
        return null;
      }
      return date;
    }
  }
}
