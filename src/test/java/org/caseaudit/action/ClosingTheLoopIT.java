package org.caseaudit.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.inject.Inject;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caseaudit.action.RemedialAction.Status;
import org.caseaudit.audit.AuditService;
import org.caseaudit.inside.Made;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.plan.EvidenceService;
import org.caseaudit.register.RegisterQuery;
import org.caseaudit.register.RegisterService;
import org.caseaudit.review.ReviewService;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Address;
import org.caseaudit.template.Meaning;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** From an authorised audit to an action somebody else has checked, and a family that was told. */
class ClosingTheLoopIT extends ServerIT {

  @Inject private Made made;
  @Inject private AuditService audits;
  @Inject private ReviewService reviews;
  @Inject private SheetService sheets;
  @Inject private RemedialActionService actions;
  @Inject private RemedialListService lists;
  @Inject private RemedialEvidenceService evidence;
  @Inject private EvidenceService planEvidence;
  @Inject private FamilyNoteService notes;
  @Inject private LearningService learning;
  @Inject private RegisterService registers;
  @Inject private AuditRegisterService register;
  @Inject private Clock clock;

  private Case authorised() {
    Case submitted = made.submittedAudit();
    made.as(submitted.manager(), run(() -> reviews.authorise(submitted.audit())));
    return submitted;
  }

  private List<RemedialAction> of(Case made) {
    return this.made.as(made.lead(), () -> actions.ofAudit(made.audit()));
  }

  private RemedialAction only(Case made) {
    List<RemedialAction> found = of(made);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private void does(Actor actor, Case made, Step step) {
    RemedialAction action = only(made);
    this.made.as(actor, run(() -> step.take(action.getId(), action.getVersion())));
  }

  private interface Step {
    void take(long id, long version);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void reopenAndChange(Case made, String words) {
    this.made.as(made.lead(), run(() -> reviews.reopen(made.audit(), "A word was missing.")));
    if (words != null) {
      this.made.as(
          made.officer(),
          run(
              () -> {
                OpenedSheet sheet = sheets.open(made.audit());
                String what = sheet.template().questionThatMeans(Meaning.ACTION_WHAT).get().code();
                Address address = new Address(what, only(made).getItem());
                sheets.answer(made.audit(), this.made.change(sheet, address, words));
              }));
    }
    this.made.as(made.officer(), run(() -> audits.submit(made.audit())));
    this.made.as(made.manager(), run(() -> reviews.authorise(made.audit())));
  }

  @Test
  void anAuthorisedAuditRaisesItsActionsOnce() {
    Case done = authorised();
    assertThat(only(done).getStatus()).isEqualTo(Status.TO_DO);
    reopenAndChange(done, null);
    assertThat(of(done)).hasSize(1);
  }

  @Test
  void authorisingAgainKeepsWhatWasDoneMeanwhile() {
    Case done = authorised();
    does(done.manager(), done, (id, v) -> actions.nameOwner(id, done.officer().id(), v));
    does(done.officer(), done, (id, v) -> actions.progress(id, "Half of it.", v));
    reopenAndChange(done, "Something a little different is to be done.");
    RemedialAction action = only(done);
    assertThat(action.getWhat()).startsWith("Something a little");
    assertThat(action.getStatus()).isEqualTo(Status.IN_PROGRESS);
    assertThat(action.isOwnedBy(done.officer().id())).isTrue();
    List<RemedialUpdate> history =
        made.as(done.lead(), () -> actions.open(action.getId()).history());
    assertThat(history)
        .extracting(RemedialUpdate::getDid)
        .contains("raised the action", "named an owner", "said how it is going");
  }

  @Test
  void neitherTheOwnerNorWhoeverSaidSoChecksAnAction() {
    Case done = authorised();
    does(done.manager(), done, (id, v) -> actions.nameOwner(id, done.officer().id(), v));
    does(done.manager(), done, (id, v) -> actions.sayDone(id, today(), "Seen.", v));
    assertThatThrownBy(() -> does(done.officer(), done, (id, v) -> actions.accept(id, "", v)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("owner");
    assertThatThrownBy(() -> does(done.manager(), done, (id, v) -> actions.accept(id, "", v)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("You said");
    does(done.lead(), done, (id, v) -> actions.accept(id, "", v));
    assertThat(only(done).getStatus()).isEqualTo(Status.DONE);
  }

  @Test
  void whatWasDoneBecauseOfTheFamilyIsAnEntryOfTheRegisterWhileItStands() {
    Case done = authorised();
    assertThat(only(done).isFromFamily()).isTrue();
    does(done.manager(), done, (id, v) -> actions.sayDone(id, today(), "Done.", v));
    does(done.lead(), done, (id, v) -> actions.accept(id, "", v));
    assertThat(entries(done, "feedback-changes")).isEqualTo(1);
    reopenAndChange(done, "Something else altogether is to be done now.");
    assertThat(only(done).getStatus()).isEqualTo(Status.SAID_DONE);
    assertThat(entries(done, "feedback-changes")).isZero();
  }

  private long entries(Case about, String register) {
    return made.as(
        about.lead(),
        () ->
            registers.count(
                new RegisterQuery(
                    register, about.childReference(), "", null, null, null, null, "day", true)));
  }

  @Test
  void othersSeeNoneOfIt() {
    Case done = authorised();
    long id = only(done).getId();
    for (Role role : List.of(Role.QA_OFFICER, Role.LEAD_OFFICER)) {
      Actor other = made.somebody(role, Set.of());
      assertThatThrownBy(() -> made.as(other, () -> actions.open(id))).isInstanceOf(Refused.class);
      assertThat(made.as(other, () -> lists.count(RemedialFilter.OPEN))).isZero();
    }
    Actor otherManager = made.somebody(Role.TEAM_MANAGER, Set.of(made.team().getId()));
    assertThatThrownBy(() -> made.as(otherManager, () -> actions.open(id)))
        .isInstanceOf(Refused.class);
    Actor board = made.somebody(Role.BOARD, Set.of());
    assertThatThrownBy(() -> made.as(board, () -> actions.open(id))).isInstanceOf(NotAllowed.class);
    assertThat(made.as(board, () -> lists.tallyOfAll().get(RemedialFilter.State.ALL))).isPositive();
  }

  @Test
  void anOwnerSeesTheActionOfSomebodyElsesAudit() {
    Case done = authorised();
    Actor owner = made.somebody(Role.LEAD_OFFICER, Set.of());
    does(done.manager(), done, (id, v) -> actions.nameOwner(id, owner.id(), v));
    assertThat(made.as(owner, () -> lists.count(RemedialFilter.OPEN))).isEqualTo(1);
    does(owner, done, (id, v) -> actions.sayDone(id, today(), "Done.", v));
    does(done.manager(), done, (id, v) -> actions.giveBack(id, "Not all of it.", v));
    assertThat(only(done).getStatus()).isEqualTo(Status.GIVEN_BACK);
  }

  @Test
  void ofTwoAtOnceOneIsToldThatSomebodyWasFaster() throws Exception {
    Case done = authorised();
    RemedialAction action = only(done);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> move =
          () -> {
            try {
              made.as(
                  done.lead(),
                  run(
                      () ->
                          actions.moveDue(
                              action.getId(),
                              today().plusDays(made.next()),
                              "Later.",
                              action.getVersion())));
              return true;
            } catch (Refused tooLate) {
              assertThat(tooLate).hasMessageContaining("meanwhile");
              return false;
            }
          };
      List<Future<Boolean>> both = two.invokeAll(List.of(move, move));
      assertThat(List.of(both.get(0).get(), both.get(1).get())).containsOnlyOnce(true);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void evidenceIsReadByThoseWhoReadTheActionOnly() {
    Case done = authorised();
    long id = only(done).getId();
    long file =
        made.as(
            done.manager(),
            () ->
                evidence
                    .file(id, "seen.txt", "Seen on file.".getBytes(StandardCharsets.UTF_8))
                    .getId());
    assertThat(made.as(done.officer(), () -> evidence.open(id, file).content())).isNotEmpty();
    Actor board = made.somebody(Role.BOARD, Set.of());
    assertThatThrownBy(() -> made.as(board, () -> planEvidence.open(file)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aFamilyIsToldWithoutReopeningTheAudit() {
    Case done = authorised();
    made.as(
        done.officer(),
        run(
            () -> {
              Voice to = notes.voices(done.audit()).get(0);
              String words = notes.compose(done.audit(), to.item(), NoteStyle.CHILD);
              assertThat(words).doesNotContain(done.childReference());
              long note = notes.write(done.audit(), to.item(), NoteStyle.CHILD, words, 0).getId();
              notes.told(
                  done.audit(),
                  note,
                  today(),
                  Set.of("child"),
                  "in-person",
                  notes.note(done.audit(), note).getVersion());
            }));
    assertThat(entries(done, "you-said-we-did")).isEqualTo(1);
    OpenedSheet sheet = made.as(done.officer(), () -> sheets.open(done.audit()));
    assertThat(sheet.reading().words(Address.of("FC18d"))).isEqualTo("Yes");
  }

  @Test
  void aThemeBeginsAChangeOfPracticeWithTheThemeFilledIn() {
    Case done = authorised();
    String theme = made.as(done.lead(), () -> learning.learning().themes().get(0).code());
    String source = made.as(done.lead(), () -> learning.sources().get(0).code());
    long entry = made.as(done.lead(), () -> learning.beginChange(theme, source).getId());
    OpenedSheet sheet = made.as(done.lead(), () -> registers.open(entry).sheet());
    assertThat(sheet.reading().answer(Address.of("PC7")).orElseThrow().plain()).isEqualTo(theme);
    assertThat(sheet.reading().answer(Address.of("PC8")).orElseThrow().plain()).isNotEmpty();
  }

  @Test
  void theRegisterOfAuditsSaysHowManyActionsWereDone() {
    Case done = authorised();
    StringWriter out = new StringWriter();
    made.as(done.lead(), run(() -> register.export(out)));
    assertThat(out.toString().lines())
        .filteredOn(line -> line.startsWith(done.audit() + ","))
        .singleElement()
        .asString()
        .contains(done.childReference(), "Authorised", ",Good,Good,1,0,");
  }
}
