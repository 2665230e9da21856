package org.caseaudit.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.caseaudit.audit.AuditService;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.imports.ImportService;
import org.caseaudit.sample.FrameCriteria;
import org.caseaudit.sample.Sample;
import org.caseaudit.sample.SampleRequest;
import org.caseaudit.sample.SampleService;
import org.caseaudit.sample.SamplingMethod;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.sheet.StoredAnswer;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamService;
import org.caseaudit.user.User;
import org.caseaudit.user.UserService;

/** Makes what a test needs, each time anew: people, a team with one case, an audit of it. */
@ApplicationScoped
public class Made {

  /** An allocated audit of a case of its own, in a team of its own, and the people around it. */
  public record Case(
      long audit, Team team, String childReference, Actor officer, Actor manager, Actor lead) {}

  private static final Actor STARTUP =
      new Actor(0, "startup", "Case Audit", Set.of(Role.ADMINISTRATOR), Set.of());

  private final AtomicLong count = new AtomicLong();

  @Inject private UserService users;
  @Inject private TeamService teams;
  @Inject private ImportService imports;
  @Inject private SampleService samples;
  @Inject private AuditService audits;
  @Inject private SheetService sheets;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /** Somebody new in this role. */
  public Actor somebody(Role role, Set<Long> manages) {
    String username = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + next();
    User user =
        as(
            STARTUP,
            () ->
                users.createForDemonstration(
                    username, username, Set.of(role), manages, "a-password-for-tests"));
    return new Actor(user.getId(), username, username, Set.of(role), manages);
  }

  /** A new team. */
  public Team team() {
    String code = "T" + next();
    return as(STARTUP, () -> teams.open(code, "Team " + code));
  }

  /** A planned audit of a child in need, allocated to a new officer. */
  public Case plannedAudit() {
    return plannedAudit("written-plan");
  }

  /** The same with another template. */
  public Case plannedAudit(String template) {
    Team team = team();
    Actor lead = somebody(Role.QA_LEAD, Set.of());
    Actor officer = somebody(Role.QA_OFFICER, Set.of());
    Actor manager = somebody(Role.TEAM_MANAGER, Set.of(team.getId()));
    String reference = "CL-T" + next();
    as(lead, () -> imports.importFile(oneCase(reference, team)));
    Sample sample = as(lead, () -> samples.draw(everyCaseOf(team, template)));
    long sampled = as(lead, () -> samples.cases(sample.getId()).get(0).getId());
    as(lead, run(() -> audits.allocate(sample.getId(), Map.of(sampled, officer.id()))));
    long audit = as(lead, () -> audits.ofSample(sample.getId()).get(sampled).id());
    return new Case(audit, team, reference, officer, manager, lead);
  }

  /** Another audit of the same case, planned for an officer new to it. */
  public Case auditAgain(Case earlier) {
    Actor officer = somebody(Role.QA_OFFICER, Set.of());
    Sample sample =
        as(earlier.lead(), () -> samples.draw(everyCaseOf(earlier.team(), "written-plan")));
    long sampled = as(earlier.lead(), () -> samples.cases(sample.getId()).get(0).getId());
    as(earlier.lead(), run(() -> audits.allocate(sample.getId(), Map.of(sampled, officer.id()))));
    long audit = as(earlier.lead(), () -> audits.ofSample(sample.getId()).get(sampled).id());
    return new Case(
        audit,
        earlier.team(),
        earlier.childReference(),
        officer,
        earlier.manager(),
        earlier.lead());
  }

  /** The same with every answer it asks for. */
  public Case answeredAudit() {
    Case made = plannedAudit();
    as(made.officer(), run(() -> answerEverything(made.audit())));
    return made;
  }

  /** The same, handed in. */
  public Case submittedAudit() {
    return handedIn(plannedAudit());
  }

  /** An audit with every answer it asks for, handed in. */
  public Case handedIn(Case planned) {
    as(planned.officer(), run(() -> answerEverything(planned.audit())));
    as(planned.officer(), run(() -> audits.submit(planned.audit())));
    return planned;
  }

  /** Answers all that an audit still asks for, as whoever is acting. */
  public void answerEverything(long id) {
    List<AnswerChange> next = next(sheets.open(id));
    while (!next.isEmpty()) {
      sheets.answerAll(id, next);
      next = next(sheets.open(id));
    }
  }

  private List<AnswerChange> next(OpenedSheet sheet) {
    return sheet.reading().gaps().stream()
        .map(Gap::address)
        .distinct()
        .map(
            address -> change(sheet, address, value(sheet.template().question(address.question()))))
        .toList();
  }

  private String value(Question question) {
    return switch (question.type()) {
      case YES_NO, YES_PARTLY_NO -> "yes";
      case GRADE -> "good";
      case CHOICE ->
          question
              .option(question.escalation().isPresent() ? "no" : "")
              .map(Option::code)
              .orElse(question.options().get(0).code());
      case MULTI -> question.options().get(0).code();
      case DATE -> LocalDate.now(clock).minusDays(30).toString();
      case INTEGER, SCALE -> Long.toString(Math.max(1, question.min().orElse(1)));
      case TEXT -> "Written by a test, long enough to be taken for an explanation of it.";
      case GROUP -> "a1";
      case DERIVED -> throw new IllegalArgumentException(question + " is derived");
    };
  }

  /** A change of the answer that is there now. */
  public AnswerChange change(OpenedSheet sheet, Address address, String value) {
    return new AnswerChange(
        "operation-" + next(), address, version(sheet, address), "answered", value, null);
  }

  /** The version of the answer that is there now. */
  public static long version(OpenedSheet sheet, Address address) {
    return sheet.stored(address).map(StoredAnswer::version).orElse(0L);
  }

  /** A question of the template that takes yes or no and stands by itself. */
  public static Question yesNo(OpenedSheet sheet) {
    return sheet.template().questions().stream()
        .filter(question -> question.type() == AnswerType.YES_PARTLY_NO)
        .filter(question -> question.depth() == 0 && question.visibleWhen().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private SampleRequest everyCaseOf(Team team, String template) {
    LocalDate today = LocalDate.now(clock);
    return new SampleRequest(
        "Sample " + next(),
        template,
        new FrameCriteria(Set.of(PlanStatus.CHILD_IN_NEED), Set.of(team.getId()), 0, true),
        SamplingMethod.CENSUS,
        1,
        null,
        null,
        null,
        today.plusWeeks(4));
  }

  private CsvFile oneCase(String reference, Team team) {
    String csv =
        "child_reference,plan_status,team,opened_on,age\n"
            + String.join(",", reference, "child-in-need", team.getCode(), "2016-01-04", "9")
            + "\n";
    try {
      return CsvFile.read(
          "one.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number nobody else in this run has. */
  public long next() {
    return count.incrementAndGet();
  }

  /** Does something as somebody. */
  public <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.as(actor, work);
  }

  /** Work without a result. */
  public static Supplier<Void> run(Runnable work) {
    return () -> {
      work.run();
      return null;
    };
  }
}
