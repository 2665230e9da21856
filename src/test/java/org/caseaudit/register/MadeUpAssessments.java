package org.caseaudit.register;

import static org.caseaudit.register.DemonstrationRegisters.PLAN_BEGINS;
import static org.caseaudit.register.DemonstrationRegisters.PRESENT;
import static org.caseaudit.register.DemonstrationRegisters.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caseaudit.register.DemonstrationRegisters.Child;

/** Health assessments of looked-after children, late more rarely as time goes by. */
final class MadeUpAssessments {

  /** Until when assessments are entered although they are not due yet. */
  private static final LocalDate LAST_ENTERED = PRESENT.plusDays(60);

  private final Random random;
  private final List<Child> children;
  private final List<String> rows = new ArrayList<>();

  MadeUpAssessments(long seed, List<Child> children) {
    this.random = new Random(seed);
    this.children = children;
  }

  String file() {
    children.stream().filter(Child::isLookedAfter).forEach(this::assessments);
    return "child_reference,HA1k,HA0,HA1l,HA1a,HA1,HA2,HA3,HA9,HA9x,HA10\n"
        + String.join("\n", rows)
        + "\n";
  }

  private void assessments(Child child) {
    LocalDate held = child.opened().plusDays(24);
    if (!child.opened().isBefore(PLAN_BEGINS)) {
      held = initial(child);
    }
    while (held != null) {
      held = review(child, held);
    }
  }

  private LocalDate initial(Child child) {
    LocalDate due = child.opened().plusDays(28);
    LocalDate asked = child.opened().plusDays(random.nextDouble() < quality(due) ? 3 : 15);
    LocalDate held = held(due.minusDays(4), due);
    row(child, "initial", child.opened(), null, null, asked, held, due);
    return held;
  }

  /** When the next review was held; null while there is none. */
  private LocalDate review(Child child, LocalDate last) {
    int months = child.ageOn(last) * 12 + 5;
    LocalDate due = last.plusMonths(months < 54 ? 6 : 12);
    if (due.isAfter(LAST_ENTERED)) {
      return null;
    }
    boolean early = random.nextDouble() < quality(due);
    LocalDate asked = due.minusDays(early ? 50 + random.nextInt(20) : 20 + random.nextInt(15));
    LocalDate held = held(due.minusDays(5 + random.nextInt(20)), due);
    if (!due.isBefore(PLAN_BEGINS)) {
      row(child, "review", null, last, months, asked.isAfter(PRESENT) ? null : asked, held, due);
    }
    return held;
  }

  /** In time, or late; null while it has not been held. */
  private LocalDate held(LocalDate planned, LocalDate due) {
    boolean inTime = random.nextDouble() < quality(due) + 0.02;
    LocalDate day = inTime ? planned : due.plusDays(6 + random.nextInt(45));
    return day.isBefore(PRESENT) ? day : null;
  }

  private void row(
      Child child,
      String kind,
      LocalDate began,
      LocalDate last,
      Integer months,
      LocalDate asked,
      LocalDate held,
      LocalDate due) {
    boolean onTime = held != null && !held.isAfter(due);
    List<String> reasons = List.of("clinic", "late-request", "out-of-area", "interpreter");
    String reason = onTime || due.isAfter(PRESENT) ? "" : reasons.get(random.nextInt(4));
    String exempt =
        held == null || onTime || random.nextDouble() > 0.08 ? "none" : "refused-informed";
    LocalDate report =
        held == null || held.plusDays(20).isAfter(PRESENT) ? null : held.plusDays(20);
    rows.add(
        String.join(
            ",",
            child.reference(),
            kind,
            cell(began),
            cell(last),
            cell(months),
            cell(asked),
            cell(held),
            cell(report),
            reason,
            exempt,
            child.unaccompanied() ? "provided" : "not-needed"));
  }

  private static String cell(Object value) {
    return value == null ? "" : value.toString();
  }
}
