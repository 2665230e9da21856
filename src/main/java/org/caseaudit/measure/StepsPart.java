package org.caseaudit.measure;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caseaudit.measure.Verdict.Amount;
import org.caseaudit.measure.Verdict.Outcome;
import org.caseaudit.measure.Verdict.When;
import org.caseaudit.template.Address;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Expression;
import org.caseaudit.template.Reading;

/**
 * Steps to be taken, each by a day: how many were taken by the period's last day, ever since the
 * beginning.
 *
 * @param steps in order
 * @param definition fingerprint of all that decides a verdict
 */
public record StepsPart(
    String id, String label, String unit, LooksAt looksAt, List<Step> steps, String definition)
    implements CountedPart {

  public StepsPart {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param when which entries say that it was taken
   * @param due the last day by which it should be
   */
  public record Step(String code, String label, Expression when, LocalDate due) {}

  @Override
  public Tells tells() {
    return Tells.STEPS;
  }

  /** A verdict for each step that a sheet says was taken, on the day of the event. */
  @Override
  public List<Verdict> judge(AuditTemplate template, Reading reading) {
    AskedSheet sheet = new AskedSheet(template, reading);
    When when =
        template
            .eventQuestion()
            .flatMap(event -> sheet.day(Address.of(event.code())))
            .map(When::on)
            .orElse(When.SEALED);
    return steps.stream()
        .filter(step -> reading.truth(step.when(), "").isTrue())
        .map(
            step ->
                new Verdict(
                    step.code(), Outcome.MET, "", Verdict.EVERY_SHEET, "", when, Amount.NONE))
        .toList();
  }

  @Override
  public Set<String> questions() {
    Set<String> codes = new LinkedHashSet<>();
    steps.forEach(step -> codes.addAll(step.when().questions()));
    return codes;
  }
}
