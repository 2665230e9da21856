package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** Whether a figure is the same for all children, and from which cases it was drawn. */
@Guarded
@Transactional
@ApplicationScoped
public class EqualityService {

  /**
   * A figure by one characteristic.
   *
   * @param groups each with its count; empty where it is too small to be shown
   */
  public record ByCharacteristic(
      Characteristic characteristic, Map<String, Optional<Count>> groups) {}

  @Inject private EqualityRepository equality;
  @Inject private DrawnFromRepository drawnFrom;
  @Inject private Measures measures;
  @Inject private Templates templates;

  /** One part's figure by every characteristic that is known; the groups in alphabetical order. */
  @Requires(Permission.READ_MEASURES)
  public List<ByCharacteristic> byCharacteristic(String part, Period period, CountOf count) {
    long tooFew =
        templates
            .reference()
            .inForce(period.to())
            .number(MeasureStatus.TOO_FEW_BELOW)
            .map(Math::round)
            .orElseThrow();
    return equality.counts(part, period, count).entrySet().stream()
        .map(each -> new ByCharacteristic(each.getKey(), Guarding.guard(each.getValue(), tooFew)))
        .toList();
  }

  /**
   * From which cases those behind one part's figure were drawn; empty if they weren't, and for
   * figures of items: those of one case resemble each other, so they are no sample of all items.
   */
  @Requires(Permission.READ_MEASURES)
  public Optional<DrawnFrom> drawnFrom(String part, Period period, CountOf count) {
    return measures
        .get()
        .part(part)
        .filter(it -> it instanceof JudgedPart judged && judged.each().isEmpty())
        .flatMap(it -> drawnFrom.of(part, period, count));
  }
}
