package org.caseaudit.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseaudit.audit.AuditRow;
import org.caseaudit.audit.SecondAuditService;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.template.Templates;
import org.caseaudit.web.PageParameters;

/** How far auditors agree, within the time the address says: the last twelve months otherwise. */
@Named
@RequestScoped
public class QualityBacking {

  /** A time one can choose with a click. */
  public record Offer(LocalDate from, LocalDate until, String words) {}

  /** Some of the double ratings: an auditor's, or those made with a template. */
  public record Group(String name, Agreement agreement) {}

  private static final String TOO_FEW = "too-few";
  private static final int YEARS_KEPT = 20;

  @Inject private QualityService quality;
  @Inject private SecondAuditService seconds;
  @Inject private Templates templates;
  @Inject private PageParameters parameters;
  @Inject private Clock clock;

  private LocalDate today;
  private LocalDate from;
  private LocalDate until;
  private List<DoubleRating> ratings;
  private List<Option> grades;
  private Agreement agreement;

  @PostConstruct
  void read() {
    today = London.day(clock.instant());
    from = day("from", today.minusYears(1).plusDays(1));
    until = day("until", today);
    ratings = quality.ratings(from, until);
    grades =
        templates.current().stream()
            .flatMap(template -> template.questionThatMeans(Meaning.OVERALL_GRADE).stream())
            .findFirst()
            .map(question -> question.options())
            .orElse(List.of());
    agreement = Agreement.of(scale(), ratings);
  }

  private LocalDate day(String name, LocalDate otherwise) {
    String given = parameters.text(name);
    try {
      return given.isEmpty() ? otherwise : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw Refused.invalid("“" + given + "” is no day.");
    }
  }

  private List<String> scale() {
    return grades.stream().map(Option::code).toList();
  }

  /** The last twelve and three months, and everything. */
  public List<Offer> getOffered() {
    return List.of(
        new Offer(today.minusYears(1).plusDays(1), today, "Last twelve months"),
        new Offer(today.minusMonths(3).plusDays(1), today, "Last three months"),
        new Offer(today.minusYears(YEARS_KEPT), today, "All there are"));
  }

  public boolean isChosen(Offer offer) {
    return offer.from().equals(from) && offer.until().equals(until);
  }

  /** Kappa in two decimals; empty if it can't be told. */
  public String getKappa() {
    return agreement.kappa().isPresent()
        ? String.format(Locale.UK, "%.2f", agreement.kappa().getAsDouble())
        : "";
  }

  /** The places of the grades, to walk the matrix by. */
  public List<Integer> getPlaces() {
    return IntStream.range(0, grades.size()).boxed().toList();
  }

  /** The double ratings of each first auditor, by name. */
  public List<Group> getAuditors() {
    return groups(DoubleRating::auditor, rating -> rating.auditorName());
  }

  /** The double ratings made with each template, by title. */
  public List<Group> getTemplates() {
    return groups(DoubleRating::template, rating -> title(rating.template()));
  }

  private <K> List<Group> groups(
      Function<DoubleRating, K> key, Function<DoubleRating, String> name) {
    Map<K, List<DoubleRating>> groups = ratings.stream().collect(Collectors.groupingBy(key));
    return groups.values().stream()
        .map(each -> new Group(name.apply(each.get(0)), Agreement.of(scale(), each)))
        .sorted(java.util.Comparator.comparing(Group::name))
        .toList();
  }

  /** Fewer than this are too few to say anything of somebody. */
  public int getFewest() {
    return templates
        .reference()
        .inForce(today)
        .number(TOO_FEW)
        .map(Double::intValue)
        .orElse(Agreement.ENOUGH);
  }

  /** Those whose grade was changed. */
  public List<DoubleRating> getChanged() {
    return ratings.stream().filter(rating -> !rating.agreed().equals(rating.first())).toList();
  }

  /** What a grade is called. */
  public String words(String grade) {
    return grades.stream()
        .filter(option -> option.code().equals(grade))
        .map(Option::label)
        .findFirst()
        .orElse(grade);
  }

  /** What a template is called. */
  public String title(String template) {
    return templates.current().stream()
        .filter(each -> each.ref().code().equals(template))
        .map(AuditTemplate::title)
        .findFirst()
        .orElse(template);
  }

  /** Audits that need a second one and have nobody for it. */
  public List<AuditRow> getWaiting() {
    return seconds.waiting();
  }

  public Agreement getAgreement() {
    return agreement;
  }

  public List<Option> getGrades() {
    return grades;
  }

  public LocalDate getFrom() {
    return from;
  }

  public LocalDate getUntil() {
    return until;
  }
}
