package org.caseaudit.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Expression;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Reading;

/**
 * How sheets are judged, whatever a figure then makes of the verdicts.
 *
 * @param looksAt whose sheets
 * @param countedOn which date places a sheet in a period; empty for the template's own event, or
 *     the day it was sealed
 * @param among which sheets are about it at all: one that isn't gives no verdict
 * @param exclusions the first that holds leaves the sheet or item out
 * @param each the group whose items are judged one by one
 * @param question judged by its answer: met by a yes; not applicable and not asked are not counted
 * @param met judged by a condition; every sheet is met when there is neither
 * @param latestBy the questions that, with the child, say what the latest is the latest of; empty
 *     when nothing is said: then each child's latest audit counts, and every entry of a register
 * @param split the questions by whose answers the figure is split
 * @param amounts what a met sheet adds to a sum
 * @param lasting from when until when it is so, for what is asked as at a day
 * @param definition fingerprint of all that decides a verdict
 */
public record Judging(
    LooksAt looksAt,
    Optional<CountedOn> countedOn,
    Optional<Expression> among,
    List<Exclusion> exclusions,
    Optional<String> each,
    Optional<String> question,
    Optional<Expression> met,
    Optional<List<String>> latestBy,
    List<String> split,
    Optional<Amounts> amounts,
    Optional<Lasting> lasting,
    String definition) {

  public Judging {
    exclusions = List.copyOf(exclusions);
    latestBy = latestBy.map(List::copyOf);
    split = List.copyOf(split);
  }

  /**
   * The date that places a sheet in a period.
   *
   * @param onceOver a day by which something had to be done: it counts from the next day on
   */
  public record CountedOn(String question, boolean onceOver) {}

  /**
   * The whole numbers a met sheet adds up to.
   *
   * @param of what the sum is of; empty for a sum by itself
   */
  public record Amounts(String sum, Optional<String> of) {}

  /**
   * From the latest of some days until the earliest of some others, and met from the latest of yet
   * others; a last day that isn't known is still to come.
   */
  public record Lasting(List<Expression> from, List<Expression> until, List<Expression> metFrom) {
    public Lasting {
      from = List.copyOf(from);
      until = List.copyOf(until);
      metFrom = List.copyOf(metFrom);
    }

    Stream<Expression> days() {
      return Stream.of(from, until, metFrom).flatMap(List::stream);
    }
  }

  /** None for a sheet it isn't about; else one for the sheet, or one for each item. */
  List<Verdict> judge(AuditTemplate template, Reading reading) {
    return new Judge(this, new AskedSheet(template, reading)).verdicts();
  }

  /** Whether only the latest of a child's sheets of this template counts. */
  boolean countsLatest(AuditTemplate template) {
    return latestBy.isPresent() || template.kind() == Kind.AUDIT;
  }

  /** Whether a day counts only when it is over. */
  boolean onceOver() {
    return countedOn.filter(CountedOn::onceOver).isPresent();
  }

  /** The questions whose answers a verdict leans on. */
  Set<String> questions() {
    Set<String> codes = new LinkedHashSet<>();
    question.ifPresent(codes::add);
    met.ifPresent(condition -> codes.addAll(condition.questions()));
    exclusions.forEach(exclusion -> codes.addAll(exclusion.when().questions()));
    among.ifPresent(condition -> codes.addAll(condition.questions()));
    amounts.ifPresent(
        added -> {
          codes.add(added.sum());
          added.of().ifPresent(codes::add);
        });
    lasting.ifPresent(it -> it.days().forEach(day -> codes.addAll(day.questions())));
    countedOn.ifPresent(day -> codes.add(day.question()));
    return codes;
  }
}
