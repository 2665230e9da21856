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
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caseaudit.audit.AuditRow;
import org.caseaudit.audit.AuditService;
import org.caseaudit.caseload.CaseloadService;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.review.ReviewService;
import org.caseaudit.sample.FrameCriteria;
import org.caseaudit.sample.Sample;
import org.caseaudit.sample.SampleRequest;
import org.caseaudit.sample.SampleService;
import org.caseaudit.sample.SampledCase;
import org.caseaudit.sample.SamplingMethod;
import org.caseaudit.shared.AppClock;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.London;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Address;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;

/**
 * Fills an empty installation with people, a caseload and six quarters of audits, all made up, by
 * the same services that people use. Every seed is fixed, so it comes out the same every time.
 */
@ApplicationScoped
public class Demonstration {

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

  /** A quarter's sample: when it is drawn, how large it is, and how good the work then is. */
  private record Quarter(String name, LocalDate drawnOn, int size, double quality) {}

  @Inject private AppClock clock;
  @Inject private CurrentUser currentUser;
  @Inject private DemonstrationPeople people;
  @Inject private CaseloadService caseload;
  @Inject private SampleService samples;
  @Inject private AuditService audits;
  @Inject private SheetService sheets;
  @Inject private ReviewService reviews;
  @Inject private DemonstrationPlan plan;

  private final Random random = new Random(20160920L);
  private final DemonstrationWords words = new DemonstrationWords();

  /** Makes it all; the clock is left at {@link #PRESENT} and running. */
  void fill(String password) {
    LOG.log(System.Logger.Level.INFO, "Making the demonstration's people and caseload.");
    at(QUARTERS.get(0).drawnOn().minusWeeks(1), 9);
    people.open(password);
    for (Quarter quarter : QUARTERS) {
      LOG.log(System.Logger.Level.INFO, "Making the audits of " + quarter.name() + ".");
      audit(quarter);
    }
    plan.fill();
    clock.set(PRESENT);
    as(people.lead(), () -> importCaseload(London.day(PRESENT)));
  }

  /**
   * Imports the caseload as it was known on a day: what was open, and nothing of what came later.
   */
  private Void importCaseload(LocalDate day) {
    String known =
        caseload()
            .lines()
            .filter(row -> isKnown(row, day))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      caseload.importFile(
          CsvFile.read(
              "caseload-" + day + ".csv",
              new ByteArrayInputStream(known.getBytes(StandardCharsets.UTF_8))));
      return null;
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
    at(quarter.drawnOn(), 9);
    as(people.lead(), () -> importCaseload(quarter.drawnOn()));
    List<Long> allocated = as(people.lead(), () -> drawAndAllocate(quarter));
    boolean last = quarter == QUARTERS.get(QUARTERS.size() - 1);
    for (int i = 0; i < allocated.size(); i++) {
      LocalDate day = quarter.drawnOn().plusDays(7 + i * 56L / allocated.size());
      carryOut(
          allocated.get(i),
          day,
          quarter.quality(),
          last ? stage(i, allocated.size()) : Stage.AUTHORISED);
    }
  }

  private List<Long> drawAndAllocate(Quarter quarter) {
    Sample sample =
        samples.draw(
            new SampleRequest(
                "Written plans, " + quarter.name(),
                "written-plan",
                new FrameCriteria(openStatuses(), Set.of(), 3, true),
                SamplingMethod.RANDOM,
                quarter.size(),
                20160000L + quarter.drawnOn().getDayOfYear() + quarter.drawnOn().getYear(),
                null,
                quarter.drawnOn().minusDays(1),
                quarter.drawnOn().plusWeeks(10)));
    Map<Long, Long> officers = new HashMap<>();
    List<Actor> available = people.officers();
    for (SampledCase drawn : samples.cases(sample.getId())) {
      officers.put(drawn.getId(), available.get(officers.size() % available.size()).id());
    }
    audits.allocate(sample.getId(), officers);
    return audits.ofSample(sample.getId()).values().stream().map(AuditRow::id).sorted().toList();
  }

  private static Set<PlanStatus> openStatuses() {
    return Set.of(
        PlanStatus.EARLY_HELP,
        PlanStatus.CHILD_IN_NEED,
        PlanStatus.CHILD_PROTECTION,
        PlanStatus.LOOKED_AFTER,
        PlanStatus.CARE_LEAVER);
  }

  /** How far an audit of the last quarter has got. */
  private enum Stage {
    PLANNED,
    BEGUN,
    SUBMITTED,
    RETURNED,
    AUTHORISED
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

  private void carryOut(long id, LocalDate day, double quality, Stage stage) {
    if (stage == Stage.PLANNED) {
      return;
    }
    Actor officer = people.officer(as(people.lead(), () -> audits.open(id).getOfficer().getId()));
    at(day, 10);
    double thisCase = Math.min(1, Math.max(0, quality + random.nextGaussian() * 0.2));
    as(officer, () -> answer(id, new ImaginaryOfficer(random, words, thisCase), stage));
    if (stage == Stage.BEGUN) {
      return;
    }
    as(officer, run(() -> audits.submit(id)));
    Actor manager =
        people.managerOf(as(officer, () -> audits.open(id).getSheet().getStratum().teamId()));
    at(day.plusDays(3), 15);
    if (stage == Stage.RETURNED) {
      as(
          manager,
          run(
              () -> {
                reviews.comment(
                    id, Address.of("SPG"), "Two actions have no date. Is this grade right?");
                reviews.returnAudit(
                    id, "Please look again at the dates of the actions and at the grade.");
              }));
    } else if (stage == Stage.AUTHORISED) {
      as(manager, run(() -> reviews.authorise(id)));
    }
  }

  private Void answer(long id, ImaginaryOfficer officer, Stage stage) {
    List<AnswerChange> first = officer.people(sheets.open(id));
    if (!first.isEmpty()) {
      sheets.answerAll(id, first);
    }
    List<AnswerChange> next = officer.next(sheets.open(id));
    while (!next.isEmpty()) {
      sheets.answerAll(id, stage == Stage.BEGUN ? next.subList(0, next.size() / 2) : next);
      next = stage == Stage.BEGUN ? new ArrayList<>() : officer.next(sheets.open(id));
    }
    return null;
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.as(actor, work);
  }

  private static Supplier<Void> run(Runnable work) {
    return () -> {
      work.run();
      return null;
    };
  }

  private void at(LocalDate day, int hour) {
    clock.set(day.atTime(LocalTime.of(hour, 12)).atZone(London.ZONE).toInstant());
  }
}
