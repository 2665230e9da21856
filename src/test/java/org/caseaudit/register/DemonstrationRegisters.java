package org.caseaudit.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes up what the demonstration's registers hold about children, in {@code
 * src/main/resources/demo/registers}: from the year before the plan to September 2017, and better
 * as time goes by. The same seed always makes the same files; the registers about the service are
 * few lines and written by hand. Run {@link #main} after changing anything here.
 */
final class DemonstrationRegisters {

  static final Path FOLDER = Path.of("src/main/resources/demo/registers");

  static final LocalDate BEGIN = LocalDate.of(2015, 4, 1);
  static final LocalDate PLAN_BEGINS = LocalDate.of(2016, 4, 1);
  static final LocalDate PRESENT = LocalDate.of(2017, 9, 15);

  private static final Path CASELOAD = Path.of("src/main/resources/demo/caseload.csv");
  private static final long PERIOD = ChronoUnit.DAYS.between(PLAN_BEGINS, PRESENT);

  /** A child of the caseload, as far as the registers need it. */
  record Child(String reference, String status, LocalDate opened, int age, boolean unaccompanied) {

    boolean isLookedAfter() {
      return status.equals("looked-after");
    }

    /** How old the child was on a day, roughly: the caseload's age is the one of April 2016. */
    int ageOn(LocalDate day) {
      return Math.max(0, age + (int) ChronoUnit.YEARS.between(PLAN_BEGINS, day));
    }
  }

  private DemonstrationRegisters() {}

  /** The files by the code of their register. */
  static Map<String, String> make() throws IOException {
    List<Child> children = children();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("referrals", new MadeUpEntries(6, children).referrals());
    files.put("placements", new MadeUpEntries(2, children).placements());
    files.put("health-assessments", new MadeUpAssessments(13, children).file());
    files.put("health-passports", new MadeUpEntries(4, children).healthPassports());
    files.put("permanence-discussions", new MadeUpEntries(5, children).permanenceDiscussions());
    return files;
  }

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, String> file : make().entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey() + ".csv"), file.getValue());
    }
  }

  private static List<Child> children() throws IOException {
    return Files.readAllLines(CASELOAD).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> !cells[1].equals("closed"))
        .map(
            cells ->
                new Child(
                    cells[0],
                    cells[1],
                    LocalDate.parse(cells[5]),
                    Integer.parseInt(cells[7]),
                    cells[9].equals("yes")))
        .toList();
  }

  /** How good the work is on a day, from 0.4 when the plan begins to 0.9 at its end. */
  static double quality(LocalDate day) {
    double way = ChronoUnit.DAYS.between(PLAN_BEGINS, day) / (double) PERIOD;
    return 0.4 + 0.5 * Math.max(0, Math.min(1, way));
  }
}
