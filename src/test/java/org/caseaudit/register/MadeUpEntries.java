package org.caseaudit.register;

import static org.caseaudit.register.DemonstrationRegisters.BEGIN;
import static org.caseaudit.register.DemonstrationRegisters.PLAN_BEGINS;
import static org.caseaudit.register.DemonstrationRegisters.PRESENT;
import static org.caseaudit.register.DemonstrationRegisters.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caseaudit.register.DemonstrationRegisters.Child;

/** Rows about children, drawn from random numbers. */
final class MadeUpEntries {
  private static final List<String> MOVES = List.of("creqb", "carpl", "child", "creqo", "carpl");

  private final Random random;
  private final List<Child> children;
  private final List<String> rows = new ArrayList<>();

  MadeUpEntries(long seed, List<Child> children) {
    this.random = new Random(seed);
    this.children = children;
  }

  private String file(String heading) {
    return heading + "\n" + String.join("\n", rows) + "\n";
  }

  private void row(Object... cells) {
    List<String> words = new ArrayList<>();
    for (Object cell : cells) {
      words.add(cell == null ? "" : cell.toString());
    }
    rows.add(String.join(",", words));
  }

  private boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  private String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** The first referral of each child, and for some of them others, fewer as time goes by. */
  String referrals() {
    for (Child child : children) {
      if (child.status().equals("care-leaver") || child.opened().isBefore(BEGIN)) {
        continue;
      }
      LocalDate first = child.opened().minusDays(between(1, 9));
      if (!child.isLookedAfter() && happens(0.6)) {
        referral(child, first.minusDays(between(90, 364)), "no-action");
      }
      referral(child, first, child.isLookedAfter() ? "looked-after" : "assessment");
      if (!child.isLookedAfter()) {
        comesBack(child, first);
      }
    }
    return file("child_reference,RF2,RF5,RF6,RF7");
  }

  private void comesBack(Child child, LocalDate first) {
    LocalDate again = first.plusDays(between(330, 640));
    if (again.isBefore(PRESENT) && happens(1.2 - quality(again))) {
      referral(child, again, any("assessment", "strategy-discussion", "early-help"));
    }
  }

  private void referral(Child child, LocalDate day, String outcome) {
    String source =
        child.unaccompanied()
            ? any("police", "other-team")
            : any("school", "health", "police", "housing", "family");
    row(child.reference(), day, source, outcome, happens(0.04) ? "yes" : "no");
  }

  /** Each looked-after child's placements; in the first year many a move, later fewer. */
  String placements() {
    for (Child child : children) {
      if (child.isLookedAfter()) {
        episodes(child);
      }
    }
    return file("child_reference,PE1,PE1r,PE5,PE7,PE8,PE4,PE6,PE2,PE3");
  }

  private void episodes(Child child) {
    LocalDate began = child.opened();
    String reason = "s";
    LocalDate moves = next(began);
    while (moves != null) {
      episode(child, began, reason, moves, MOVES.get(random.nextInt(MOVES.size())));
      began = moves;
      reason = happens(0.9) ? "p" : "b";
      moves = next(began);
    }
    if (child.unaccompanied() && happens(0.1)) {
      LocalDate order = began.plusDays(between(40, 120));
      if (order.isBefore(PRESENT)) {
        episode(child, began, reason, order, "no-change");
        began = order;
        reason = "l";
      }
    }
    episode(child, began, reason, null, null);
  }

  /** When the child moves on; null if not within the time of the demonstration. */
  private LocalDate next(LocalDate began) {
    LocalDate from = began.isBefore(BEGIN) ? BEGIN : began;
    LocalDate moves = from.plusDays(between(25, 300));
    double probability = moves.isBefore(PLAN_BEGINS) ? 0.6 : 0.75 - 0.65 * quality(moves);
    return moves.isBefore(PRESENT) && happens(probability) ? moves : null;
  }

  private void episode(Child child, LocalDate began, String why, LocalDate ended, String whyEnded) {
    boolean old = child.ageOn(began) >= 16;
    String type =
        old && happens(0.5) ? "semi-independent" : any("foster-other", "foster-long-term");
    String provider =
        type.equals("semi-independent") ? "private" : any("own", "private", "voluntary");
    row(
        child.reference(),
        began,
        why,
        child.opened(),
        child.ageOn(began),
        "no",
        type,
        provider,
        ended,
        whyEnded);
  }

  /** Each care leaver's passport: offered, given, and asked about again later. */
  String healthPassports() {
    for (Child child : children) {
      if (child.status().equals("care-leaver") && happens(0.95)) {
        passport(child, any("former-relevant", "former-relevant", "qualifying", "relevant"));
      } else if (child.isLookedAfter() && child.age() == 17 && happens(0.6)) {
        passport(child, "eligible");
      }
    }
    return file("child_reference,HP2r,HP1,HP2,HP3,HP4,HP5r");
  }

  private void passport(Child child, String kind) {
    LocalDate offered = PLAN_BEGINS.plusDays(between(0, 330));
    offered = offered.isBefore(child.opened()) ? child.opened().plusDays(30) : offered;
    boolean declined = happens(0.07);
    boolean givenAtOnce = !declined && happens(0.35);
    row(
        child.reference(),
        offered,
        kind,
        offered,
        givenAtOnce ? offered : null,
        declined ? "yes" : "no",
        givenAtOnce ? "yes" : "no");
    LocalDate later = offered.plusDays(between(100, 230));
    if (!declined && later.isBefore(PRESENT)) {
      boolean given = givenAtOnce || happens(0.8);
      row(
          child.reference(),
          later,
          kind,
          offered,
          given ? (givenAtOnce ? offered : later.minusDays(14)) : null,
          "no",
          given ? (happens(0.85) ? "yes" : any("no", "not evidenced")) : "no");
    }
  }

  /** Two or three discussions a year of each looked-after child. */
  String permanenceDiscussions() {
    for (Child child : children) {
      LocalDate day = child.isLookedAfter() ? PLAN_BEGINS.plusDays(between(5, 120)) : PRESENT;
      while (day.isBefore(PRESENT)) {
        if (day.isAfter(child.opened().plusDays(28))) {
          discussion(child, day);
        }
        day = day.plusDays(between(110, 190));
      }
    }
    return file("child_reference,PD1,PD2,PD5,PD3,PD4,PD6");
  }

  private void discussion(Child child, LocalDate day) {
    String where = happens(0.4) ? "panel" : "tracking-meeting";
    if (happens(0.05)) {
      row(child.reference(), day, where, "yes", "", "", "");
      return;
    }
    String decided =
        child.unaccompanied()
            ? any(
                "Stays accommodated under section 20; a care order was considered and not sought",
                "Section 20 continues; the young person was asked and agrees")
            : any(
                "Long-term fostering under the care order is confirmed",
                "Special guardianship to be assessed; decision at the next meeting");
    row(
        child.reference(),
        day,
        where,
        "no",
        happens(quality(day)) ? "yes" : "no",
        happens(quality(day) + 0.05) ? "yes" : "no",
        decided);
  }
}
