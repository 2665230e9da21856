package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caseaudit.action.FamilyNote;
import org.caseaudit.action.FamilyNoteService;
import org.caseaudit.action.LearningRepository.Practice;
import org.caseaudit.action.NoteStyle;
import org.caseaudit.action.PracticeService;
import org.caseaudit.action.RemedialActionService;
import org.caseaudit.action.RemedialEvidenceService;
import org.caseaudit.action.RemedialFilter;
import org.caseaudit.action.RemedialListService;
import org.caseaudit.action.RemedialRow;
import org.caseaudit.action.Voice;
import org.caseaudit.audit.AuditService;
import org.caseaudit.shared.London;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.user.Actor;

/**
 * What became of the actions of the demonstration's audits: most were done and checked, some were
 * given back, withdrawn or forgotten, the latest nobody has taken up yet. And what families were
 * told.
 */
@ApplicationScoped
public class DemonstrationLoop {

  private static final int MOST = 2_000;
  private static final LocalDate PRESENT = London.day(Demonstration.PRESENT);

  @Inject private Scene scene;
  @Inject private DemonstrationPeople people;
  @Inject private AuditService audits;
  @Inject private RemedialListService lists;
  @Inject private RemedialActionService actions;
  @Inject private RemedialEvidenceService evidence;
  @Inject private FamilyNoteService notes;
  @Inject private PracticeService practice;

  /** Makes it all; the clock is left standing where the last of it happened. */
  void close() {
    RemedialFilter all =
        new RemedialFilter(false, null, RemedialFilter.State.ALL, "", "", "due", false);
    List<RemedialRow> rows = scene.as(people.lead(), () -> lists.list(all, 0, MOST));
    for (int i = 0; i < rows.size(); i++) {
      follow(rows.get(i), i);
    }
    tellFamilies(rows);
    sharePractice();
  }

  private void follow(RemedialRow row, int place) {
    if (row.raisedOn().isAfter(PRESENT.minusWeeks(4)) && place % 3 != 0) {
      return;
    }
    Actor manager = managerOf(row);
    Actor worker = place % 3 == 1 ? people.leadOfficer() : manager;
    scene.at(row.raisedOn().plusDays(2), 11);
    if (place % 3 == 2) {
      scene.does(manager, () -> actions.leaveWith(row.id(), row.owner(), version(row)));
    } else {
      scene.does(manager, () -> actions.nameOwner(row.id(), worker.id(), version(row)));
    }
    work(row, place, manager, worker);
  }

  private void work(RemedialRow row, int place, Actor manager, Actor worker) {
    LocalDate begun = row.raisedOn().plusDays(12);
    if (begun.isAfter(PRESENT)) {
      return;
    }
    if (place % 17 == 5) {
      scene.at(begun, 10);
      scene.does(
          manager,
          () ->
              actions.withdraw(row.id(), "The case closed before it could be done", version(row)));
      return;
    }
    scene.at(begun, 10);
    scene.does(
        worker,
        () -> actions.progress(row.id(), "Begun; agreed with the social worker", version(row)));
    LocalDate done = begun.plusDays(8);
    if (row.due() != null && row.due().minusDays(3).isAfter(done)) {
      done = row.due().minusDays(3);
    }
    boolean forgotten = place % 11 == 4 && row.raisedOn().isAfter(PRESENT.minusMonths(5));
    if (forgotten || !done.isBefore(PRESENT.minusDays(6))) {
      late(row, place, manager, begun);
      return;
    }
    sayDone(row, place, worker, done);
    check(row, place, manager, worker, done);
  }

  /** Some are given more time, the rest are overdue. */
  private void late(RemedialRow row, int place, Actor manager, LocalDate begun) {
    if (place % 2 == 0 && row.due() != null) {
      scene.at(begun.plusDays(1), 12);
      scene.does(
          manager,
          () ->
              actions.moveDue(
                  row.id(),
                  row.due().plusWeeks(3),
                  "The review it belongs to was moved",
                  version(row)));
    }
  }

  private void sayDone(RemedialRow row, int place, Actor worker, LocalDate done) {
    scene.at(done, 14);
    if (place % 9 == 0) {
      scene.does(
          worker,
          () -> evidence.file(row.id(), "checklist.txt", content("permanence-checklist.txt")));
    }
    scene.does(
        worker,
        () -> actions.sayDone(row.id(), done, "Done; it is on the file and dated", version(row)));
  }

  private void check(RemedialRow row, int place, Actor manager, Actor worker, LocalDate done) {
    if (done.isAfter(PRESENT.minusWeeks(3)) && place % 2 == 0) {
      return;
    }
    Actor checker = worker.equals(manager) ? people.lead() : manager;
    scene.at(done.plusDays(5), 16);
    if (place % 10 == 3) {
      scene.does(
          checker,
          () ->
              actions.giveBack(
                  row.id(), "Two of the dates are still missing from the plan", version(row)));
      if (done.isAfter(PRESENT.minusWeeks(8))) {
        return;
      }
      scene.at(done.plusDays(12), 10);
      scene.does(
          worker,
          () ->
              actions.sayDone(
                  row.id(), done.plusDays(12), "The two dates are in now", version(row)));
      scene.at(done.plusDays(14), 16);
    }
    scene.does(checker, () -> actions.accept(row.id(), "Seen on the file", version(row)));
  }

  private void tellFamilies(List<RemedialRow> rows) {
    List<Long> ids = rows.stream().map(RemedialRow::audit).distinct().sorted().toList();
    for (int i = 0; i < ids.size(); i += 2) {
      LocalDate raised = raised(rows, ids.get(i));
      if (raised.isBefore(PRESENT.minusWeeks(5))) {
        tell(ids.get(i), raised.plusDays(30), i);
      }
    }
  }

  private static LocalDate raised(List<RemedialRow> rows, long audit) {
    return rows.stream()
        .filter(row -> row.audit() == audit)
        .findFirst()
        .map(RemedialRow::raisedOn)
        .orElseThrow();
  }

  private void tell(long audit, LocalDate day, int place) {
    scene.at(day, 15);
    scene.does(
        people.officer(scene.as(people.lead(), () -> audits.open(audit).getOfficer().getId())),
        () -> {
          List<Voice> voices = notes.voices(audit);
          if (!voices.isEmpty()) {
            write(audit, voices.get(0).item(), day, place);
          }
        });
  }

  private void write(long audit, String voice, LocalDate day, int place) {
    FamilyNote note =
        notes.write(audit, voice, NoteStyle.CHILD, notes.compose(audit, voice, NoteStyle.CHILD), 0);
    if (place % 6 != 0) {
      notes.told(
          audit,
          note.getId(),
          day,
          Set.of(first(Meaning.FAMILY_TOLD_WHOM)),
          first(Meaning.FAMILY_TOLD_HOW),
          notes.note(audit, note.getId()).getVersion());
    }
  }

  private String first(Meaning meaning) {
    return notes.choices(meaning).stream().map(Option::code).findFirst().orElse("");
  }

  private void sharePractice() {
    scene.at(PRESENT.minusDays(10), 9);
    scene.does(
        people.lead(),
        () -> {
          List<Practice> found = practice.toShare();
          found.stream().limit(3).forEach(each -> practice.share(each.audit(), each.words()));
          found.stream().skip(3).limit(1).forEach(each -> practice.keepBack(each.audit()));
        });
  }

  private Actor managerOf(RemedialRow row) {
    return people.managerOf(
        scene.as(people.lead(), () -> audits.open(row.audit()).getSheet().getStratum().teamId()));
  }

  private long version(RemedialRow row) {
    return actions.open(row.id()).action().getVersion();
  }

  private static byte[] content(String name) {
    try (InputStream file = DemonstrationLoop.class.getResourceAsStream("/demo/evidence/" + name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
