package org.caseaudit.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what cells say, however a case management system or a spreadsheet wrote it. */
final class Cells {

  /** What is wrong with a cell; the words never repeat what may be about a person. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String words) {
      super(words);
    }
  }

  static final int OLDEST = 25;
  private static final int LONGEST_CASE_IN_YEARS = OLDEST + 1;
  private static final Set<String> NOTHING =
      Set.of(
          "#n/a", "#ref!", "#value!", "#name?", "#null!", "#div/0!", "n/a", "null", "-", "--", ".");
  private static final Pattern REFERENCE = Pattern.compile("(?=.*[0-9])[A-Z0-9][A-Z0-9./_-]*");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{M}'’.-]+,?(\\s+[\\p{L}\\p{M}'’.-]+,?)+");
  private static final Pattern DATE_LIKE =
      Pattern.compile("\\d{1,2}[./ -]\\d{1,2}[./ -]\\d{2,4}|\\d{4}[./ -]\\d{1,2}[./ -]\\d{1,2}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
  private static final Pattern BRITISH =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: .*)?");
  private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:\\.\\d+)?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d+\\.0+|-?\\d+(\\.\\d+)?[eE]\\+?\\d+");
  private static final Pattern PREFIXED =
      Pattern.compile("\\s*([A-Za-z0-9]{1,5})\\s*[):.-]\\s*(.*)", Pattern.DOTALL);
  private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);
  private static final Map<String, Boolean> YES_OR_NO =
      Map.of(
          "yes", true, "y", true, "true", true, "1", true, "no", false, "n", false, "false", false,
          "0", false);

  private Cells() {}

  /** A cell's words, on one line and without blanks around them; empty where it says nothing. */
  static String words(String cell) {
    String words = CONTROL.matcher(cell.replaceAll("[\\s\\u00A0]+", " ")).replaceAll("").strip();
    return NOTHING.contains(words.toLowerCase(Locale.ROOT)) ? "" : words;
  }

  /** Whether the cell holds something that is taken for nothing, such as #N/A. */
  static boolean isError(String cell) {
    return !cell.isBlank() && words(cell).isEmpty();
  }

  /** A child's reference as it is kept, in capitals. */
  static String reference(String cell) throws Unreadable {
    String words = words(cell);
    if (words.isEmpty()) {
      throw new Unreadable("The row has no child reference.");
    }
    if (NAME.matcher(words).matches()) {
      throw new Unreadable("This looks like a person’s name. Use the child’s reference.");
    }
    if (DATE_LIKE.matcher(words).matches()) {
      throw new Unreadable("This looks like a date of birth. Use the child’s reference.");
    }
    String reference = plainNumber(words).toUpperCase(Locale.ROOT);
    if (reference.length() > 40 || !REFERENCE.matcher(reference).matches()) {
      throw new Unreadable(
          "A reference is made of up to 40 letters, digits and - / . _ and begins with a letter or"
              + " digit. At least one is a digit.");
    }
    return reference;
  }

  /** Spreadsheets write 1761444 as 1761444.0 or 1.761444E6. */
  private static String plainNumber(String words) {
    return WHOLE.matcher(words).matches() && words.length() < 30
        ? new BigDecimal(words).stripTrailingZeros().toPlainString()
        : words;
  }

  /** A day, however it is written; not one to come, and not one that no open childhood reaches. */
  static LocalDate day(String words, LocalDate today) throws Unreadable {
    LocalDate day = anyDay(words);
    if (day.isAfter(today)) {
      throw new Unreadable("This day is in the future.");
    }
    if (day.isBefore(today.minusYears(LONGEST_CASE_IN_YEARS))) {
      throw new Unreadable("This day is too long ago for a case of a child or young person.");
    }
    return day;
  }

  /** A day whenever it is. */
  static LocalDate anyDay(String words) throws Unreadable {
    Matcher iso = ISO.matcher(words);
    Matcher british = BRITISH.matcher(words);
    Matcher serial = SERIAL.matcher(words);
    try {
      if (iso.matches()) {
        return LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3));
      }
      if (british.matches()) {
        return LocalDate.of(part(british, 3), part(british, 2), part(british, 1));
      }
    } catch (DateTimeException e) {
      throw new Unreadable("There is no such day.");
    }
    if (serial.matches()) {
      return FIRST_SERIAL.plusDays(part(serial, 1));
    }
    throw new Unreadable("This is not a date such as 2017-03-31 or 31/03/2017.");
  }

  private static int part(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  /** An age in whole years, of one written as 6.138. */
  static int age(String words) throws Unreadable {
    if (!words.matches("\\d{1,3}([.,]\\d*)?([eE]-\\d+)?")) {
      throw new Unreadable("This is not an age in years.");
    }
    return inRange(new BigDecimal(words.replace(',', '.').replaceAll("\\.$", "")).intValue());
  }

  /** The age on a day of somebody born on another. */
  static int age(LocalDate born, LocalDate on) throws Unreadable {
    if (born.isAfter(on)) {
      return 0;
    }
    return inRange(Period.between(born, on).getYears());
  }

  private static int inRange(int age) throws Unreadable {
    if (age > OLDEST) {
      throw new Unreadable("An age is from 0 to " + OLDEST + ".");
    }
    return age;
  }

  static boolean yesOrNo(String words) throws Unreadable {
    Boolean said = YES_OR_NO.get(Heading.plain(words));
    if (said == null) {
      throw new Unreadable("This is neither yes nor no.");
    }
    return said;
  }

  /**
   * What the codes make of a cell: of "b) Female" or "2 - Female" what they say of the code, else
   * of the words. Nothing if they know neither.
   */
  static Optional<Optional<String>> coded(Map<String, Optional<String>> codes, String words) {
    Optional<String> whole = codes.get(Heading.plain(plainNumber(words)));
    if (whole != null) {
      return Optional.of(whole);
    }
    Matcher prefixed = PREFIXED.matcher(words);
    if (!prefixed.matches()) {
      return Optional.empty();
    }
    String rest = prefixed.group(2);
    Optional<String> byRest = codes.get(Heading.plain(rest));
    if (byRest != null) {
      return Optional.of(byRest);
    }
    Optional<Optional<String>> inner =
        rest.matches("[A-Za-z0-9]{1,5}\\s*[):.-].*") ? coded(codes, rest) : Optional.empty();
    if (inner.isPresent()) {
      return inner;
    }
    return Optional.ofNullable(codes.get(Heading.plain(prefixed.group(1))));
  }
}
