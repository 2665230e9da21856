package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.imports.ImportService;
import org.caseaudit.sample.FrameCriteria;
import org.caseaudit.sample.SampleRequest;
import org.caseaudit.sample.SamplingMethod;
import org.caseaudit.shared.AppClock;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.London;
import org.caseaudit.startup.DemonstrationAudits.Stage;

/**
 * Fills an empty installation with people, a caseload, six quarters of audits, registers and
 * consultations, all made up, by the same services that people use. Every seed is fixed, so it
 * comes out the same every time.
 */
@ApplicationScoped
public class Demonstration {

  /** The moment the first pack of the demonstration is put in force. */
  static final Instant BEGINNING = Instant.parse("2016-04-04T07:00:00Z");

  /** The moment the demonstration's clock stands at when it is first started. */
  static final Instant PRESENT = Instant.parse("2017-09-18T08:30:00Z");

  private static final System.Logger LOG = System.getLogger(Demonstration.class.getName());
  private static final int OPENED_ON = 5;
  private static final int CLOSED_ON = 6;
  private static final List<Quarter> QUARTERS =
      List.of(
          new Quarter("April to June 2016", LocalDate.of(2016, 4, 11), 9, 0.30),
          new Quarter("July to September 2016", LocalDate.of(2016, 7, 11), 9, 0.36),
          new Quarter("October to December 2016", LocalDate.of(2016, 10, 10), 10, 0.46),
          new Quarter("January to March 2017", LocalDate.of(2017, 1, 16), 10, 0.58),
          new Quarter("April to June 2017", LocalDate.of(2017, 4, 18), 11, 0.68),
          new Quarter("July to September 2017", LocalDate.of(2017, 7, 10), 12, 0.76));

  @Inject private AppClock clock;
  @Inject private Scene scene;
  @Inject private DemonstrationPeople people;
  @Inject private ImportService imports;
  @Inject private DemonstrationAudits audits;
  @Inject private DemonstrationThemes themes;
  @Inject private DemonstrationProgrammes programmes;
  @Inject private DemonstrationQuality quality;
  @Inject private DemonstrationEntries entries;
  @Inject private DemonstrationConsultations consultations;
  @Inject private DemonstrationPlan plan;
  @Inject private DemonstrationLoop loop;
  @Inject private DemonstrationDigests digests;
  @Inject private DemonstrationEscalations escalations;

  private final Random random = new Random(20160920L);

  /** Makes it all; the clock is left at {@link #PRESENT} and running. */
  void fill(String password) {
    LOG.log(System.Logger.Level.INFO, "Making the demonstration's people and caseload.");
    scene.at(QUARTERS.get(0).drawnOn().minusWeeks(1), 9);
    people.open(password);
    programmes.plan();
    for (Quarter quarter : QUARTERS) {
      LOG.log(System.Logger.Level.INFO, "Making the audits of " + quarter.name() + ".");
      audit(quarter);
    }
    programmes.auditAgain();
    programmes.drawTheLatest();
    quality.leaveOneOpen(London.day(PRESENT).minusDays(5));
    consultations.fill();
    plan.fill();
    clock.set(PRESENT);
    scene.does(people.lead(), () -> importCaseload(London.day(PRESENT)));
    LOG.log(System.Logger.Level.INFO, "Making the registers.");
    entries.fill();
    LOG.log(System.Logger.Level.INFO, "Doing what the audits found is to be done.");
    loop.close();
    escalations.raiseOne();
    clock.set(PRESENT);
    digests.write();
  }

  /**
   * Imports the caseload as it was known on a day: what was open, and nothing of what came later.
   */
  private void importCaseload(LocalDate day) {
    String known =
        caseload()
            .lines()
            .filter(row -> isKnown(row, day))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      imports.importFile(
          CsvFile.read(
              "caseload-" + day + ".csv",
              new ByteArrayInputStream(known.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isKnown(String row, LocalDate day) {
    String[] cells = row.split(",", -1);
    if (cells[OPENED_ON].equals("opened_on")) {
      return true;
    }
    boolean opened = !LocalDate.parse(cells[OPENED_ON]).isAfter(day);
    boolean closedLater =
        !cells[CLOSED_ON].isEmpty() && LocalDate.parse(cells[CLOSED_ON]).isAfter(day);
    return opened && !closedLater;
  }

  private static String caseload() {
    try (InputStream file = Demonstration.class.getResourceAsStream("/demo/caseload.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void audit(Quarter quarter) {
    scene.at(quarter.drawnOn(), 9);
    scene.does(people.lead(), () -> importCaseload(quarter.drawnOn()));
    List<Long> allocated =
        audits.allocate(
            new SampleRequest(
                    "Written plans, " + quarter.name(),
                    "written-plan",
                    new FrameCriteria(openStatuses(), Set.of(), 3, true),
                    SamplingMethod.RANDOM,
                    quarter.plans(),
                    20160000L + quarter.drawnOn().getDayOfYear() + quarter.drawnOn().getYear(),
                    null,
                    quarter.drawnOn().minusDays(1),
                    quarter.drawnOn().plusWeeks(10))
                .within(programmes.of("written-plan", quarter.drawnOn())));
    boolean last = quarter == QUARTERS.get(QUARTERS.size() - 1);
    for (int i = 0; i < allocated.size(); i++) {
      LocalDate day = quarter.drawnOn().plusDays(7 + i * 56L / allocated.size());
      Stage stage = last ? stage(i, allocated.size()) : Stage.AUTHORISED;
      audits.carryOut(allocated.get(i), day, quarter.quality(), stage, random);
    }
    themes.audit(quarter, QUARTERS.indexOf(quarter));
    programmes.auditClosed(quarter);
  }

  private static Set<PlanStatus> openStatuses() {
    return EnumSet.complementOf(EnumSet.of(PlanStatus.CLOSED));
  }

  private static Stage stage(int position, int of) {
    return switch (of - position) {
      case 1, 2 -> Stage.PLANNED;
      case 3 -> Stage.BEGUN;
      case 4 -> Stage.RETURNED;
      case 5, 6 -> Stage.SUBMITTED;
      default -> Stage.AUTHORISED;
    };
  }
}
