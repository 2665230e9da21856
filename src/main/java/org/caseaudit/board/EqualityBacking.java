package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.caseaudit.measure.Among;
import org.caseaudit.measure.Count;
import org.caseaudit.measure.EqualityService;
import org.caseaudit.measure.EqualityService.ByCharacteristic;
import org.caseaudit.measure.MeasureService;
import org.caseaudit.measure.PartFigure;
import org.caseaudit.measure.StatementFigure;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.PageParameters;

/** One figure, by what is known of the children behind it. */
@Named
@RequestScoped
public class EqualityBacking {

  /**
   * A characteristic with its groups.
   *
   * @param known whether anything but “Not known” is among them
   */
  public record Shown(String label, List<Group> groups, boolean known) {}

  /**
   * A row of a table.
   *
   * @param figure “7 of 9”, or why there is none
   */
  public record Group(String label, String figure, String percent, String leftOut) {}

  private static final String NOT_KNOWN = "Not known";

  @Inject private MeasureService measures;
  @Inject private EqualityService equality;
  @Inject private PeriodChoice choice;
  @Inject private PageParameters parameters;

  private StatementFigure figure;
  private PartFigure part;
  private List<Shown> characteristics;

  public void load() {
    figure =
        measures.figure(parameters.text("id"), choice.getPeriod(), choice.getCount(), Among.ALL);
    String wanted = parameters.text("part");
    part =
        getParts().stream()
            .filter(each -> wanted.isEmpty() || each.code().equals(wanted))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("A figure counted from records of children"));
    characteristics =
        equality
            .byCharacteristic(
                part.id(), part.counted().orElse(choice.getPeriod()), choice.getCount())
            .stream()
            .map(EqualityBacking::shown)
            .toList();
  }

  private static Shown shown(ByCharacteristic counted) {
    List<Group> groups =
        counted.groups().entrySet().stream()
            .map(each -> group(each.getKey(), each.getValue()))
            .toList();
    boolean known = groups.stream().anyMatch(group -> !group.label().equals(NOT_KNOWN));
    return new Shown(counted.characteristic().label(), groups, known);
  }

  private static Group group(String label, Optional<Count> count) {
    return count
        .map(
            it ->
                new Group(
                    label,
                    it.of() == 0 ? "No data" : it.words(),
                    Percentages.of(it, 0),
                    it.excluded() == 0 ? "" : Long.toString(it.excluded())))
        .orElse(new Group(label, "Too few to show", "", ""));
  }

  /** The figures that are counted from records, the headline first. */
  public List<PartFigure> getParts() {
    return figure.parts().stream().filter(PartFigure::isOfSheets).toList();
  }

  public StatementFigure getFigure() {
    return figure;
  }

  public PartFigure getPart() {
    return part;
  }

  public List<Shown> getCharacteristics() {
    return characteristics;
  }
}
