package org.caseaudit.measure;

import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caseaudit.measure.PartFigure.ExcludedFor;
import org.caseaudit.measure.Verdict.Outcome;
import org.caseaudit.register.ConsultationRepository;
import org.caseaudit.register.Responses;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.Stratum;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Answers;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Circumstances;
import org.caseaudit.template.History;
import org.caseaudit.template.Reading;
import org.caseaudit.template.Reference;

/**
 * Sheets and cases made by hand and counted without a database: the facts lie in a list, and every
 * question walks over them.
 */
final class HandMade {

  /** A sealed sheet. */
  record Sheet(
      long number,
      AuditTemplate template,
      String child,
      LocalDate sealedOn,
      Map<Address, AnswerValue> answers) {}

  /** A case on the caseload. */
  record Case(String child, String status, LocalDate opened, LocalDate closed) {

    boolean isOpen(LocalDate day) {
      return !opened.isAfter(day) && (closed == null || closed.isAfter(day));
    }
  }

  private final MeasureSet measures;
  private final Reference reference;
  private final List<Case> caseload;
  private final List<Fact> facts = new ArrayList<>();

  HandMade(MeasureSet measures, Reference reference, List<Sheet> sheets, List<Case> caseload) {
    this.measures = measures;
    this.reference = reference;
    this.caseload = caseload;
    for (Sheet sheet : sheets) {
      Reading reading = reading(sheet, sheets);
      for (CountedPart part : measures.countedParts()) {
        if (part.looksAt().includes(sheet.template())) {
          part.judge(sheet.template(), reading)
              .forEach(verdict -> facts.add(fact(part, verdict, sheet)));
        }
      }
    }
    facts.stream()
        .filter(fact -> fact.getChildReference() != null)
        .collect(Collectors.groupingBy(Fact::getChildReference))
        .values()
        .forEach(ofChild -> Succession.settle(ofChild, new TallyMoves()));
  }

  private Reading reading(Sheet sheet, List<Sheet> all) {
    Answers answers = Answers.of(sheet.answers());
    Map<String, List<LocalDate>> dates = new HashMap<>();
    for (String code : sheet.template().historyQuestions()) {
      dates.put(
          code,
          all.stream()
              .filter(other -> other.number() != sheet.number() && sheet.child() != null)
              .filter(other -> sheet.child().equals(other.child()))
              .map(other -> other.answers().get(Address.of(code)))
              .filter(AnswerValue.Day.class::isInstance)
              .map(day -> ((AnswerValue.Day) day).date())
              .toList());
    }
    Circumstances circumstances =
        Circumstances.of(sheet.template(), answers, sheet.sealedOn(), reference)
            .with(History.of(dates));
    return Reading.of(sheet.template(), answers, circumstances);
  }

  private static Fact fact(CountedPart part, Verdict verdict, Sheet sheet) {
    AnswerSheet kept =
        new AnswerSheet() {
          @Override
          public Long getId() {
            return sheet.number();
          }

          @Override
          public Stratum getStratum() {
            return new Stratum(sheet.child(), null, null, null, null, null, null, null);
          }
        };
    return new Fact(part, verdict, kept, sheet.sealedOn(), Instant.EPOCH);
  }

  /** A look at some measures, as the application has it. */
  Look look(Period period, LocalDate today) {
    PartCounting counting =
        new PartCounting(
            new Tallies(), new Standings(), new NoRounds(), new Codes(), CountOf.LATEST, Among.ALL);
    return new Look(counting, measures, reference, period, today);
  }

  /** What a part made of each sheet, by the sheet's number: “Met”, “Not counted: On remand”. */
  Map<Long, String> verdicts(String part) {
    return facts.stream()
        .filter(fact -> fact.getPart().equals(part))
        .collect(
            Collectors.toMap(
                Fact::getSheetId,
                fact ->
                    fact.getReason().isEmpty()
                        ? fact.getOutcome().label()
                        : fact.getOutcome().label() + ": " + fact.getReason(),
                (one, other) -> one + ", " + other));
  }

  private List<Fact> of(String part, Predicate<Fact> which) {
    return facts.stream().filter(fact -> fact.getPart().equals(part) && which.test(fact)).toList();
  }

  private static boolean isSuperseded(Fact fact, LocalDate day) {
    return fact.getSupersededOn() != null && !fact.getSupersededOn().isAfter(day);
  }

  private static boolean lasts(Fact fact, LocalDate day) {
    return !fact.getCountedOn().isAfter(day)
        && (fact.getEndsOn() == null || fact.getEndsOn().isAfter(day))
        && !isSuperseded(fact, day);
  }

  private static Standing standing(List<Outcome> outcomes, List<String> reasons) {
    Count count = Count.NONE;
    Map<String, Long> excluded = new HashMap<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      count =
          count.plus(
              new Count(
                  outcome == Outcome.MET ? 1 : 0,
                  outcome == Outcome.NOT_MET ? 1 : 0,
                  outcome == Outcome.EXCLUDED ? 1 : 0));
      if (outcome == Outcome.EXCLUDED) {
        excluded.merge(reasons.get(i), 1L, Long::sum);
      }
    }
    return new Standing(
        count,
        excluded.entrySet().stream()
            .map(each -> new ExcludedFor(each.getKey(), each.getValue()))
            .toList());
  }

  @Vetoed
  private final class Tallies extends TallyRepository {
    @Override
    List<Tallied> addUp(Period period, CountOf count, Among among) {
      return facts.stream()
          .filter(fact -> period.contains(fact.getCountedOn()))
          .map(fact -> tallied(fact, period))
          .toList();
    }

    private static Tallied tallied(Fact fact, Period period) {
      YearMonth month = YearMonth.from(fact.getCountedOn());
      Added one = Added.of(fact, 1);
      return new Tallied(
          fact.getPart(),
          month,
          fact.getSplit(),
          fact.getOutcome() == Outcome.EXCLUDED ? fact.getReason() : "",
          isSuperseded(fact, period.to()) ? Added.NONE : one,
          isSuperseded(fact, month.atEndOfMonth()) ? Added.NONE : one);
    }
  }

  @Vetoed
  private final class Standings extends StandingRepository {
    @Override
    Standing asAt(AsAtPart part, LocalDate day, Among among) {
      List<Fact> found = of(part.id(), fact -> lasts(fact, day));
      return standing(
          found.stream().map(fact -> fact.outcomeOn(day)).toList(),
          found.stream().map(Fact::getReason).toList());
    }

    @Override
    long days(TimePart part, Period period, Among among) {
      LocalDate end = period.to().plusDays(1);
      return of(part.id(), fact -> fact.getOutcome() == Outcome.MET).stream()
          .mapToLong(
              fact -> {
                LocalDate from = later(fact.getCountedOn(), period.from());
                LocalDate to = earlier(earlier(end, fact.getEndsOn()), fact.getSupersededOn());
                return Math.max(0, ChronoUnit.DAYS.between(from, to));
              })
          .sum();
    }

    @Override
    Map<String, LocalDate> steps(StepsPart part, LocalDate day) {
      Map<String, LocalDate> taken = new HashMap<>();
      of(part.id(), fact -> !fact.getCountedOn().isAfter(day)).stream()
          .sorted(Comparator.comparing(Fact::getCountedOn))
          .forEach(fact -> taken.putIfAbsent(fact.getItem(), fact.getCountedOn()));
      return taken;
    }

    @Override
    Standing coverage(CoveragePart part, LocalDate day, Among among) {
      List<Outcome> outcomes = new ArrayList<>();
      List<String> reasons = new ArrayList<>();
      for (Case each : caseload) {
        if (each.isOpen(day)
            && (part.planStatuses().isEmpty() || part.planStatuses().contains(each.status()))) {
          judge(part, each, day, outcomes, reasons);
        }
      }
      return standing(outcomes, reasons);
    }

    private void judge(
        CoveragePart part, Case each, LocalDate day, List<Outcome> outcomes, List<String> reasons) {
      List<Fact> latest =
          of(
              part.id(),
              fact ->
                  each.child().equals(fact.getChildReference())
                      && !fact.getCountedOn().isBefore(part.since(day))
                      && !fact.getCountedOn().isAfter(day)
                      && !isSuperseded(fact, day));
      boolean tooYoung = each.opened().isAfter(part.openedBy(day));
      if (tooYoung) {
        outcomes.add(Outcome.EXCLUDED);
        reasons.add(TOO_YOUNG);
      } else {
        outcomes.add(latest.isEmpty() ? Outcome.NOT_MET : latest.get(0).getOutcome());
        reasons.add(latest.isEmpty() ? "" : latest.get(0).getReason());
      }
    }
  }

  /** Who replied is told by the database alone. */
  @Vetoed
  private static final class NoRounds extends ConsultationRepository {
    @Override
    public List<Responses> responses(String template, LocalDate from, LocalDate to) {
      return List.of();
    }
  }

  /** Answers by their codes: a hand-made case needs no words for them. */
  @Vetoed
  private static final class Codes extends SplitLabels {
    @Override
    Map<String, String> of(JudgedPart part) {
      return Map.of();
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
