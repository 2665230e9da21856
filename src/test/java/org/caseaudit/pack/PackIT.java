package org.caseaudit.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.caseaudit.inside.Made.run;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseaudit.inside.Made;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.inside.Staff;
import org.caseaudit.measure.Among;
import org.caseaudit.measure.CountOf;
import org.caseaudit.measure.MeasureService;
import org.caseaudit.measure.Period;
import org.caseaudit.measure.RecountService;
import org.caseaudit.measure.Rejudged;
import org.caseaudit.review.ReviewService;
import org.caseaudit.sample.SampleService;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.template.TemplateService;
import org.caseaudit.template.TemplateVersion;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pack from its upload to its being in force, and what that leaves alone. */
class PackIT extends ServerIT {

  private static final String BUNDLED = "city-of-london-2016";
  private static final String MEASURES = "measures.yaml";
  private static final String TRIAL =
      """
      template: %1$s
      version: 1
      kind: audit
      title: Title of %1$s
      about: What a test asks.
      sections:
        - section: trial
          title: Trial
          questions:
            - {code: TRY1, text: It was tried, type: yes-no, note: none}
      """;

  @Inject private Made made;
  @Inject private PackService packs;
  @Inject private TemplateService templateService;
  @Inject private SheetService sheets;
  @Inject private SampleService samples;
  @Inject private ReviewService reviews;
  @Inject private RecountService recounts;
  @Inject private MeasureService measures;
  @Inject private Templates templates;
  @Inject private Clock clock;

  private final String code = "trial-" + Staff.unlike();
  private final String first = TRIAL.formatted(code);
  private final String second =
      first.replace("version: 1", "version: 2").replace("It was tried", "It was tried twice")
          + "      - {code: TRY2, text: It worked, type: yes-no, note: none}\n";
  private Actor lead;
  private SortedMap<String, String> before;

  @BeforeEach
  void rememberWhatIsInForce() {
    lead = made.somebody(Role.QA_LEAD, Set.of());
    before = made.as(lead, () -> packs.files()).texts();
  }

  /** The other tests find the questions and definitions they know, under newer versions. */
  @AfterEach
  void putBackWhatWasInForce() {
    SortedMap<String, String> now = made.as(lead, () -> packs.files()).texts();
    if (!now.equals(before)) {
      SortedMap<String, String> back = new TreeMap<>(before);
      if (!now.get(MEASURES).equals(before.get(MEASURES))) {
        back.put(MEASURES, raised(before.get(MEASURES), now.get(MEASURES)));
      }
      publish(new SentPack("back.zip", true, back, List.of()));
    }
  }

  @Test
  void anUploadChangesNothing() {
    int number = number();

    upload(over("trial.yaml", first));

    assertThat(number()).isEqualTo(number);
    assertThat(made.as(lead, () -> packs.files()).texts()).isEqualTo(before);
  }

  @Test
  void faultsComeWithFileAndLineAndNothingIsPublished() {
    int number = number();
    long upload = upload(over("trial.yaml", first.replace("type: yes-no", "type: yes-party-no")));

    List<FaultyLine> faults = made.as(lead, () -> packs.faults(upload));

    assertThat(faults)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.fault().toString()).startsWith("templates/trial.yaml:10: type must");
              assertThat(each.line()).contains("type: yes-party-no");
            });
    assertThatThrownBy(() -> made.as(lead, () -> packs.publish(upload, number)))
        .isInstanceOf(Refused.class);
    assertThat(number()).isEqualTo(number);
  }

  @Test
  void aPublishedVersionCantBePublishedOtherwise() {
    publish(over("trial.yaml", first));
    long upload = upload(over("trial.yaml", first.replace("It was tried", "It was not tried")));

    assertThat(made.as(lead, () -> packs.faults(upload)))
        .extracting(each -> each.fault().message())
        .containsExactly(
            code
                + " v1 is published and can't change: put its old text back, and raise version for"
                + " the new one");
  }

  @Test
  void anAuditInProgressIsFinishedOnItsVersionAndANewOneGetsTheNewVersion() {
    publish(over("trial.yaml", first));
    Case inProgress = made.plannedAudit(code);
    long upload = upload(over("trial.yaml", second));

    DryRun dryRun = made.as(lead, () -> packs.dryRun(upload));
    assertThat(dryRun.comparison().templates())
        .singleElement()
        .satisfies(
            comparison ->
                assertThat(comparison.questions())
                    .extracting(each -> each.label() + " " + each.question())
                    .containsExactly("Changed TRY1", "Added TRY2"));
    assertThat(dryRun.inProgress()).contains(new DryRun.InProgress("Title of " + code, 1, 1));
    assertThat(dryRun.restated()).isEmpty();

    made.as(lead, () -> packs.publish(upload, dryRun.against()));

    assertThat(inForce()).isEqualTo(new TemplateRef(code, 2));
    assertThat(templateOf(inProgress).ref()).isEqualTo(new TemplateRef(code, 1));
    assertThat(templateOf(made.plannedAudit(code)).ref()).isEqualTo(new TemplateRef(code, 2));
    authorised(made.handedIn(inProgress));
    assertThat(templateOf(inProgress).question("TRY1").text()).isEqualTo("It was tried");
  }

  @Test
  void whatWasPublishedStaysInForceWhenTheApplicationIsStartedAgain() throws IOException {
    publish(over("trial.yaml", first));
    int number = number();

    PackAtStart outcome = start(PackFiles.bundled(BUNDLED));

    assertThat(outcome.taken()).isFalse();
    assertThat(outcome.isPassedOver()).isFalse();
    assertThat(number()).isEqualTo(number);
    assertThat(inForce()).isEqualTo(new TemplateRef(code, 1));
  }

  @Test
  void aPackOfTheApplicationThatIsNewerInPartOnlyIsPassedOverAndCanBeLookedAt() throws IOException {
    publish(over("trial.yaml", first));
    SortedMap<String, String> bundled = new TreeMap<>(PackFiles.bundled(BUNDLED).texts());
    bundled.put(MEASURES, bundled.get(MEASURES).replaceFirst("version: \\d+", "version: 99999"));

    PackAtStart outcome = start(new PackFiles(bundled));

    assertThat(outcome.taken()).isFalse();
    assertThat(outcome.succession().newer()).containsExactly("measures v99999");
    assertThat(outcome.succession().older()).contains(code + " v1");
    long upload = made.as(lead, () -> packs.uploadPassedOver());
    PackComparison comparison = made.as(lead, () -> packs.dryRun(upload)).comparison();
    assertThat(comparison.gone()).isEmpty();
    assertThat(comparison.files())
        .extracting(PackComparison.FileChange::file, PackComparison.FileChange::after)
        .containsExactly(tuple("Measures", "99999"));
  }

  @Test
  void aPackOfTheApplicationThatSucceedsTheOneInForceIsTaken() {
    SortedMap<String, String> newer = new TreeMap<>(before);
    newer.put("templates/" + code + ".yaml", first);

    PackAtStart outcome = start(new PackFiles(newer));

    assertThat(outcome.taken()).isTrue();
    assertThat(inForce()).isEqualTo(new TemplateRef(code, 1));
  }

  @Test
  void aDraftLookedAtBeforeAnotherPackWasPublishedIsLookedAtAgain() {
    long upload = upload(over("trial.yaml", first));
    int against = made.as(lead, () -> packs.dryRun(upload)).against();
    publish(over("other.yaml", first.replace(code, code + "-other")));

    assertThatThrownBy(() -> made.as(lead, () -> packs.publish(upload, against)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Another pack was published since you looked");
  }

  @Test
  void figuresThatChangeAreToldBeforeAndCountedAgainWithThePack() {
    authorised(made.submittedAudit());
    String changed =
        raised(before.get(MEASURES), before.get(MEASURES))
            .replace("met: SP8 = yes and SP13 = yes", "met: SP13 = no");
    long upload = upload(over(MEASURES, changed));

    DryRun dryRun = made.as(lead, () -> packs.dryRun(upload));
    assertThat(dryRun.restated()).extracting(Rejudged::part).containsExactly("1-M1/both");
    assertThat(dryRun.restated().get(0).otherwise()).isPositive();
    assertThat(made.as(lead, () -> recounts.recount()).differences()).isEmpty();

    made.as(lead, () -> packs.publish(upload, dryRun.against()));

    assertThat(made.as(lead, () -> recounts.recount()).differences()).isEmpty();
  }

  @Test
  void aFigureGoesOnAcrossVersionsAndAnEarlierVersionCanBeInForceAgain() {
    String path = "templates/written-plan.yaml";
    int earlier = templates.current("written-plan").ref().version();
    Case onTheOld = authorised(made.submittedAudit());
    String reworded =
        raised(before.get(path), before.get(path))
            .replace("text: The plan is clear and simple", "text: The plan is clear, and simple");

    publish(over("written-plan.yaml", reworded));
    Case onTheNew = authorised(made.submittedAudit());

    assertThat(templateOf(onTheOld).ref().version()).isEqualTo(earlier);
    assertThat(templateOf(onTheNew).ref().version()).isEqualTo(earlier + 1);
    assertThat(countedClear(onTheOld)).isEqualTo(1);
    assertThat(countedClear(onTheNew)).isEqualTo(1);

    putBackWhatWasInForce();

    assertThat(templateOf(made.plannedAudit()).ref().version()).isEqualTo(earlier);
  }

  private Case authorised(Case submitted) {
    made.as(submitted.manager(), run(() -> reviews.authorise(submitted.audit())));
    return submitted;
  }

  private long countedClear(Case audit) {
    Among team = new Among(audit.team().getId(), null);
    Period quarter = Period.quarterOf(LocalDate.now(clock));
    return made
        .as(lead, () -> measures.figure("1-M1", quarter, CountOf.LATEST, team))
        .parts()
        .stream()
        .filter(part -> part.id().equals("1-M1/clear"))
        .mapToLong(part -> part.count().of())
        .sum();
  }

  @Test
  void aDiscardedUploadIsNoDraftAnyMore() {
    long upload = upload(over("trial.yaml", first));

    made.as(lead, run(() -> packs.discard(upload)));

    assertThat(made.as(lead, () -> packs.find(upload)).getStatus())
        .isEqualTo(PackUpload.Status.DISCARDED);
    assertThatThrownBy(() -> made.as(lead, () -> packs.dryRun(upload))).isInstanceOf(Refused.class);
  }

  @Test
  void nothingNewIsBegunOnAWithdrawnVersionUntilThatIsTakenBack() {
    publish(over("trial.yaml", first));
    Case inProgress = made.plannedAudit(code);
    TemplateRef ref = new TemplateRef(code, 1);

    made.as(lead, run(() -> templateService.withdraw(ref, "TRY1 is misleading")));

    assertThat(offered()).doesNotContain(code);
    assertThatThrownBy(() -> made.plannedAudit(code)).isInstanceOf(Refused.class);
    made.handedIn(inProgress);

    made.as(lead, run(() -> templateService.takeBackWithdrawal(ref)));

    assertThat(offered()).contains(code);
  }

  @Test
  void onlyThoseWhoMayPublishUploadAndPublish() {
    Actor officer = made.somebody(Role.QA_OFFICER, Set.of());

    assertThatThrownBy(() -> made.as(officer, () -> packs.upload(over("trial.yaml", first))))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> made.as(officer, () -> packs.publish(1, 1)))
        .isInstanceOf(NotAllowed.class);
  }

  private TemplateRef inForce() {
    return made.as(lead, () -> templateService.versions(code)).stream()
        .filter(TemplateVersion::inForce)
        .map(version -> version.template().ref())
        .findFirst()
        .orElseThrow();
  }

  private List<String> offered() {
    return made.as(lead, () -> samples.templates()).stream()
        .map(each -> each.ref().code())
        .toList();
  }

  private AuditTemplate templateOf(Case audit) {
    return made.as(audit.officer(), () -> sheets.open(audit.audit())).template();
  }

  private PackAtStart start(PackFiles files) {
    return made.as(Actor.application(Role.ADMINISTRATOR), () -> packs.start(files, "started-with"));
  }

  private int number() {
    return made.as(lead, () -> templateService.number());
  }

  private int publish(SentPack sent) {
    long upload = upload(sent);
    int against = number();
    assertThat(made.as(lead, () -> packs.faults(upload))).isEmpty();
    return made.as(lead, () -> packs.publish(upload, against));
  }

  private long upload(SentPack sent) {
    return made.as(lead, () -> packs.upload(sent));
  }

  private static SentPack over(String name, String text) {
    return new SentPack(name, false, new TreeMap<>(Map.of(name, text)), List.of());
  }

  /** A file under the version after another's. */
  private static String raised(String text, String after) {
    int version = Integer.parseInt(after.replaceFirst("(?s).*?(?m)^version: (\\d+)$.*", "$1"));
    return text.replaceFirst("(?m)^version: \\d+$", "version: " + (version + 1));
  }
}
