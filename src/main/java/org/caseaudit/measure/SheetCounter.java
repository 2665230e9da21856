package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetReopened;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.SheetSealed;
import org.caseaudit.template.Packs;
import org.caseaudit.template.Question;
import org.caseaudit.template.Templates;

/**
 * Counts a sheet when it is sealed and takes it back when it is reopened, in the same transaction:
 * a figure and the answers behind it never disagree. A child's other sheets whose answers are
 * worked out from this one are counted again with it.
 */
@ApplicationScoped
public class SheetCounter {

  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private Templates templates;
  @Inject private Measures measures;
  @Inject private Packs packs;
  @Inject private FactRepository facts;
  @Inject private TallyRepository tallies;
  @Inject private Clock clock;

  void sealed(@Observes SheetSealed event) {
    packs.hold();
    AnswerSheet sheet = sheets.find(event.sheet()).orElseThrow();
    count(sheet, event.on());
    countDependents(sheet);
  }

  void reopened(@Observes SheetReopened event) {
    packs.hold();
    AnswerSheet sheet = sheets.find(event.sheet()).orElseThrow();
    takeBack(sheet);
    countDependents(sheet);
  }

  void count(AnswerSheet sheet, LocalDate sealedOn) {
    count(sheet, judge(reader.open(sheet), sealedOn));
  }

  private void count(AnswerSheet sheet, List<Fact> counted) {
    if (counted.isEmpty()) {
      return;
    }
    lockChildOf(sheet);
    TallyMoves moves = new TallyMoves();
    List<Fact> family = around(sheet, counted);
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
    settle(sheet, around(sheet, taken), moves);
  }

  /** What the measures of today make of a sheet, unsaved. */
  List<Fact> judge(OpenedSheet opened, LocalDate sealedOn) {
    Instant now = clock.instant();
    return measures.get().countedParts().stream()
        .filter(part -> part.looksAt().includes(opened.template()))
        .flatMap(
            part ->
                part.judge(opened.template(), opened.reading()).stream()
                    .map(verdict -> new Fact(part, verdict, opened.sheet(), sealedOn, now)))
        .toList();
  }

  /** Judges the child's other sheets anew that look up what was sealed or reopened here. */
  private void countDependents(AnswerSheet changed) {
    String child = changed.getStratum().childReference();
    if (child == null) {
      return;
    }
    Set<String> codes =
        templates.get(changed.template()).questions().stream()
            .map(Question::code)
            .collect(Collectors.toSet());
    for (AnswerSheet other : sheets.sealedOf(child)) {
      boolean looksItUp =
          !Collections.disjoint(templates.get(other.template()).historyQuestions(), codes);
      if (looksItUp && !other.getId().equals(changed.getId())) {
        countAgain(other);
      }
    }
  }

  private void countAgain(AnswerSheet sheet) {
    List<Fact> now = judge(reader.open(sheet), sheets.sealOf(sheet).orElseThrow().on());
    if (!Fact.inWords(now).equals(Fact.inWords(facts.inForce(sheet.getId())))) {
      takeBack(sheet);
      count(sheet, now);
    }
  }

  /** Two audits of one child are counted one after the other, whoever seals them. */
  private void lockChildOf(AnswerSheet sheet) {
    if (sheet.getStratum().childReference() != null) {
      facts.lockChild(sheet.getStratum().childReference());
    }
  }

  private List<Fact> around(AnswerSheet sheet, List<Fact> changed) {
    String child = sheet.getStratum().childReference();
    if (child == null) {
      return new ArrayList<>();
    }
    LocalDate first =
        changed.stream().map(Fact::getCountedOn).min(Comparator.naturalOrder()).orElseThrow();
    return new ArrayList<>(facts.around(child, first, sheet.getId()));
  }

  private void settle(AnswerSheet sheet, List<Fact> family, TallyMoves moves) {
    if (sheet.getStratum().childReference() != null) {
      Succession.settle(family, moves);
    }
    facts.flush();
    tallies.move(moves);
  }
}
