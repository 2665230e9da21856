package org.caseaudit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Span;

/** Which requests for a sample make sense, and what is usual where one leaves something open. */
@ApplicationScoped
class RequestRules {

  /** Seeds are made short enough to be read out and typed. */
  private static final long SEED_BOUND = 1_000_000_000_000L;

  private final SecureRandom random = new SecureRandom();

  @Inject private Clock clock;

  /**
   * The request with everything that was left open.
   *
   * @throws Refused if it can't be fulfilled whatever the caseload holds
   */
  SampleRequest completed(SampleRequest request, AuditTemplate template) {
    LocalDate today = London.day(clock.instant());
    Selection selection = request.selection();
    FrameCriteria criteria = request.criteria().completed(today);
    requirePossible(selection);
    if (!selection.method().isPicked()) {
      requirePossible(criteria, template);
    }
    LocalDate to = request.recordTo() == null ? today : request.recordTo();
    LocalDate from =
        request.recordFrom() == null
            ? before(to, template.lookBack().record())
            : request.recordFrom();
    if (to.isAfter(today) || from.isAfter(to)) {
      throw Refused.invalid("The period reviewed ends today or earlier, and after it begins.");
    }
    if (request.dueOn() == null || request.dueOn().isBefore(today)) {
      throw Refused.invalid("Enter the date by which the audits are due, today or later.");
    }
    long seed = selection.seed() == null ? random.nextLong(1, SEED_BOUND) : selection.seed();
    return request.completed(criteria, seed, from, to);
  }

  private static void requirePossible(Selection selection) {
    if (selection.method().hasSize() && selection.size() < 1) {
      throw Refused.invalid("Enter how many cases to draw.");
    }
    if (selection.method() == SamplingMethod.STRATIFIED && selection.by() == null) {
      throw Refused.invalid("Choose what to stratify by.");
    }
    if (selection.method() == SamplingMethod.TARGETED && selection.picks().isEmpty()) {
      throw Refused.invalid("Name at least one child, and say why.");
    }
    if (selection.method() == SamplingMethod.RE_AUDIT && selection.picks().isEmpty()) {
      throw Refused.invalid("Choose at least one audit to look at again.");
    }
    long children = selection.picks().stream().map(Pick::childReference).distinct().count();
    if (children < selection.picks().size()) {
      throw Refused.invalid("Name each child once.");
    }
  }

  private static void requirePossible(FrameCriteria criteria, AuditTemplate template) {
    if (criteria.statuses().isEmpty()) {
      throw Refused.invalid("Choose at least one plan status.");
    }
    for (PlanStatus status : criteria.statuses()) {
      requireFor(template, status);
    }
    if (criteria.monthsSinceAudit() < 0
        || criteria.monthsSinceAudit() > FrameCriteria.MOST_MONTHS) {
      throw Refused.invalid(
          "Children can be left out for 0 to " + FrameCriteria.MOST_MONTHS + " months.");
    }
    if (criteria.closedFrom().isAfter(criteria.closedTo())) {
      throw Refused.invalid("The days on which cases closed end after they begin.");
    }
  }

  /**
   * Refuses a case or a status that the template isn't for.
   *
   * @throws Refused if it isn't
   */
  static void requireFor(AuditTemplate template, PlanStatus status) {
    if (!template.appliesTo(status.code())) {
      throw Refused.invalid(
          "“%s” is not a template for plan status “%s”."
              .formatted(template.title(), status.label()));
    }
  }

  /**
   * Refuses to draw what the frame doesn't have.
   *
   * @throws Refused if it doesn't
   */
  static void requireEnough(SamplePreview preview) {
    Selection selection = preview.request().selection();
    if (preview.chosen().isEmpty()) {
      throw Refused.invalid("No case can be drawn: none meets the criteria and isn't left out.");
    }
    if (selection.method().hasSize() && selection.size() > preview.drawable()) {
      throw Refused.invalid("Only %d can be drawn.".formatted(preview.drawable()));
    }
  }

  private static LocalDate before(LocalDate day, Span span) {
    return switch (span.unit()) {
      case DAY, WORKING_DAY -> day.minusDays(span.amount());
      case WEEK -> day.minusWeeks(span.amount());
      case MONTH -> day.minusMonths(span.amount());
      case YEAR -> day.minusYears(span.amount());
      case HOUR -> throw new IllegalArgumentException("A look-back is not told in hours");
    };
  }
}
