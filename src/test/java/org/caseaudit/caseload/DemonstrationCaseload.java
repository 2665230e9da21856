package org.caseaudit.caseload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up the caseload in {@code src/main/resources/demo/caseload.csv}: about sixty children, as
 * many as the City works with, and the ones who come later; most of those looked after being
 * unaccompanied asylum seekers. The same seed always makes the same file. Run {@link #main} after
 * changing anything here.
 */
final class DemonstrationCaseload {

  static final Path FILE = Path.of("src/main/resources/demo/caseload.csv");

  private static final String HEADING =
      "child_reference,plan_status,team,worker,manager,opened_on,closed_on,age,gender,uasc,"
          + "disability,language,legal_status";
  private static final List<String> UASC_LANGUAGES =
      List.of("Tigrinya", "Arabic", "Pashto", "Albanian", "Vietnamese", "Farsi", "Kurdish Sorani");
  private static final List<String> HOME_LANGUAGES =
      List.of("English", "English", "English", "Bengali", "Portuguese");
  private static final List<String> LEAVER_STATUSES =
      List.of("Former relevant", "Former relevant", "Former relevant", "Relevant", "Qualifying");
  private static final LocalDate LAST_OPENED = LocalDate.of(2016, 3, 31);

  private final Random random;
  private final List<String> rows = new ArrayList<>();
  private int reference = 400;

  private DemonstrationCaseload(long seed) {
    random = new Random(seed);
  }

  /** The whole file. */
  static String make(long seed) {
    return new DemonstrationCaseload(seed).file();
  }

  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, make(2016));
  }

  private String file() {
    repeat(16, () -> add("looked-after", "LAC", between(16, 17), true, 700, "Section 20"));
    repeat(4, () -> add("looked-after", "LAC", between(5, 15), false, 900, "Full care order"));
    repeat(15, () -> add("care-leaver", "LAC", between(18, 21), true, 1200, any(LEAVER_STATUSES)));
    repeat(3, () -> add("care-leaver", "LAC", between(18, 21), false, 1400, any(LEAVER_STATUSES)));
    repeat(10, () -> add("child-in-need", "CSC", between(0, 16), false, 400, ""));
    repeat(5, () -> add("child-protection", "CSC", between(0, 14), false, 300, ""));
    repeat(7, () -> add("early-help", "EH", between(1, 15), false, 250, ""));
    repeat(6, this::addClosed);
    Collections.shuffle(rows, random);
    List<String> file = new ArrayList<>(List.of(HEADING));
    rows.forEach(row -> file.add(referred(row)));
    rows.clear();
    addArrivals();
    rows.forEach(row -> file.add(referred(row)));
    rows.clear();
    addClosures();
    rows.forEach(row -> file.add(referred(row)));
    return String.join("\n", file) + "\n";
  }

  /** Children who come while the plan runs, some of them just before Christmas or Easter. */
  private void addArrivals() {
    arrival("2016-06-14", "looked-after", "LAC", 16, true, "Section 20");
    arrival("2016-09-05", "looked-after", "LAC", 16, true, "Section 20");
    arrival("2016-10-03", "early-help", "EH", 9, false, "");
    arrival("2016-12-09", "looked-after", "LAC", 17, true, "Section 20");
    arrival("2017-01-09", "child-in-need", "CSC", 6, false, "");
    arrival("2017-02-20", "looked-after", "LAC", 3, false, "Interim care order");
    arrival("2017-03-31", "looked-after", "LAC", 15, true, "Section 20");
    arrival("2017-05-08", "child-protection", "CSC", 4, false, "");
    arrival("2017-06-19", "looked-after", "LAC", 16, true, "Section 20");
    arrival("2017-08-07", "looked-after", "LAC", 16, true, "Section 20");
    arrival("2017-09-04", "looked-after", "LAC", 17, true, "Section 20");
  }

  /** Families the service stops working with while the plan runs. */
  private void addClosures() {
    closure("EH", "2015-11-09", "2016-08-19", 7);
    closure("CSC", "2015-06-22", "2016-09-14", 11);
    closure("CSC", "2016-01-18", "2016-11-22", 3);
    closure("EH", "2016-02-29", "2016-12-05", 14);
    closure("EH", "2015-12-14", "2017-02-27", 5);
    closure("CSC", "2015-09-07", "2017-03-20", 9);
    closure("CSC", "2016-03-14", "2017-04-03", 12);
    closure("CSC", "2016-03-07", "2017-05-29", 2);
    closure("EH", "2016-02-15", "2017-06-12", 8);
  }

  private void closure(String team, String opened, String closed, int age) {
    row("closed", team, LocalDate.parse(opened), closed, age, false, "");
  }

  private void arrival(
      String opened, String status, String team, int age, boolean uasc, String legalStatus) {
    row(status, team, LocalDate.parse(opened), "", age, uasc, legalStatus);
  }

  private String referred(String row) {
    reference += between(1, 9);
    return "CL-%04d,%s".formatted(reference, row);
  }

  private void addClosed() {
    String team = any(List.of("EH", "CSC"));
    LocalDate opened = openedWithin(500).minusYears(1);
    LocalDate closed = opened.plusDays(between(60, 300));
    row("closed", team, opened, closed.toString(), between(1, 16), false, "");
  }

  private void add(
      String status, String team, int age, boolean uasc, int withinDays, String legalStatus) {
    row(status, team, openedWithin(withinDays), "", age, uasc, legalStatus);
  }

  private void row(
      String status,
      String team,
      LocalDate opened,
      String closed,
      int age,
      boolean uasc,
      String legalStatus) {
    rows.add(
        String.join(
            ",",
            status,
            team,
            "%s-worker-%d".formatted(team.toLowerCase(Locale.ROOT), between(1, 4)),
            "%s-manager".formatted(team.toLowerCase(Locale.ROOT)),
            opened.toString(),
            closed,
            Integer.toString(age),
            between(1, 10) <= (uasc ? 9 : 5) ? "male" : "female",
            uasc ? "yes" : "no",
            between(1, 10) == 1 ? "yes" : "no",
            any(uasc ? UASC_LANGUAGES : HOME_LANGUAGES),
            legalStatus));
  }

  private LocalDate openedWithin(int days) {
    return LAST_OPENED.minusDays(random.nextInt(days));
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static void repeat(int times, Runnable step) {
    for (int i = 0; i < times; i++) {
      step.run();
    }
  }
}
