package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetReopened;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.SheetSealed;
import org.caseaudit.template.Packs;

/**
 * Counts a sheet when it is sealed and takes it back when it is reopened, in the same transaction:
 * a figure and the answers behind it never disagree.
 */
@ApplicationScoped
public class SheetCounter {

  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private Measures measures;
  @Inject private Packs packs;
  @Inject private FactRepository facts;
  @Inject private TallyRepository tallies;
  @Inject private Clock clock;

  void sealed(@Observes SheetSealed event) {
    packs.hold();
    count(sheets.find(event.sheet()).orElseThrow(), event.on());
  }

  void reopened(@Observes SheetReopened event) {
    packs.hold();
    takeBack(sheets.find(event.sheet()).orElseThrow());
  }

  void count(AnswerSheet sheet, LocalDate on) {
    List<Fact> counted = judge(reader.open(sheet), on);
    if (counted.isEmpty()) {
      return;
    }
    lockChildOf(sheet);
    TallyMoves moves = new TallyMoves();
    List<Fact> family = around(sheet, on);
    counted.forEach(facts::add);
    counted.forEach(moves::add);
    family.addAll(counted);
    settle(sheet, family, moves);
  }

  void takeBack(AnswerSheet sheet) {
    lockChildOf(sheet);
    List<Fact> taken = facts.inForce(sheet.getId());
    if (taken.isEmpty()) {
      return;
    }
    TallyMoves moves = new TallyMoves();
    Instant now = clock.instant();
    taken.forEach(fact -> fact.takeBack(now));
    taken.forEach(moves::remove);
    settle(sheet, around(sheet, taken.get(0).getCountedOn()), moves);
  }

  /** What the measures of today make of a sheet, unsaved. */
  List<Fact> judge(OpenedSheet opened, LocalDate on) {
    Instant now = clock.instant();
    return measures.get().judgedParts().stream()
        .filter(part -> part.looksAt().includes(opened.template()))
        .flatMap(
            part ->
                part.judge(opened.template(), opened.reading()).stream()
                    .map(verdict -> new Fact(part, verdict, opened.sheet(), on, now)))
        .toList();
  }

  /** Two audits of one child are counted one after the other, whoever seals them. */
  private void lockChildOf(AnswerSheet sheet) {
    if (sheet.getStratum().childReference() != null) {
      facts.lockChild(sheet.getStratum().childReference());
    }
  }

  private List<Fact> around(AnswerSheet sheet, LocalDate day) {
    String child = sheet.getStratum().childReference();
    return child == null
        ? new ArrayList<>()
        : new ArrayList<>(facts.around(child, day, sheet.getId()));
  }

  private void settle(AnswerSheet sheet, List<Fact> family, TallyMoves moves) {
    if (sheet.getStratum().childReference() != null) {
      Succession.settle(family, moves);
    }
    facts.flush();
    tallies.move(moves);
  }
}
