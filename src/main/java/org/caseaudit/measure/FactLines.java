package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.measure.FactPage.AnswerBehind;
import org.caseaudit.measure.FactPage.Line;
import org.caseaudit.measure.StepsPart.Step;
import org.caseaudit.measure.Verdict.Outcome;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Derived;
import org.caseaudit.template.Question;
import org.caseaudit.template.Reading;

/** Facts in words, each with the answers it is due to. */
@ApplicationScoped
public class FactLines {

  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;

  /**
   * A line for each fact, in the same order.
   *
   * @param day as at which what lasts is looked at
   */
  List<Line> of(CountedPart part, List<Fact> shown, LocalDate day) {
    Map<Long, AnswerSheet> byId =
        sheets.findAll(shown.stream().map(Fact::getSheetId).distinct().toList()).stream()
            .collect(Collectors.toMap(AnswerSheet::getId, Function.identity()));
    Map<Long, OpenedSheet> opened = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Fact fact : shown) {
      OpenedSheet sheet =
          opened.computeIfAbsent(
              fact.getSheetId(), id -> reader.sealed(byId.get(id), fact.getRevision()));
      lines.add(line(part, fact, sheet, day));
    }
    return lines;
  }

  /** A line for each step, taken or not, in order. */
  List<Line> ofSteps(StepsPart part, List<Fact> taken, LocalDate day) {
    Map<String, Line> byStep = new HashMap<>();
    List<Line> lines = of(part, taken, day);
    for (int i = 0; i < lines.size(); i++) {
      byStep.putIfAbsent(taken.get(i).getItem(), lines.get(i));
    }
    return part.steps().stream().map(step -> step(step, byStep.get(step.code()), day)).toList();
  }

  private static Line step(Step step, Line taken, LocalDate day) {
    if (taken == null) {
      return new Line(
          0,
          null,
          null,
          "",
          null,
          step.label(),
          "",
          null,
          Outcome.NOT_MET,
          day.isAfter(step.due())
              ? "Overdue since " + words(step.due().plusDays(1))
              : "Due by " + words(step.due()),
          "",
          List.of());
    }
    return new Line(
        taken.fact(),
        taken.sheet(),
        taken.kind(),
        taken.template(),
        taken.childReference(),
        step.label(),
        "",
        taken.countedOn(),
        taken.outcome(),
        taken.countedOn().isAfter(step.due()) ? "Late: it was due by " + words(step.due()) : "",
        "",
        taken.answers());
  }

  /** A case without any sheet. */
  static Line ofCase(long id, String childReference, Outcome outcome, String reason) {
    return new Line(
        id, null, null, "", childReference, "", "", null, outcome, reason, "", List.of());
  }

  private static Line line(CountedPart part, Fact fact, OpenedSheet sheet, LocalDate day) {
    AskedSheet asked = new AskedSheet(sheet.template(), sheet.reading());
    List<AnswerBehind> answers =
        shown(part, sheet.template()).stream()
            .filter(code -> isAnswerable(sheet.template(), code))
            .flatMap(code -> asked.addresses(code, fact.getItem()).stream())
            .map(address -> answer(sheet.reading(), address))
            .toList();
    return new Line(
        fact.getId(),
        fact.getSheetId(),
        sheet.template().kind(),
        sheet.template().ref().code(),
        fact.getChildReference(),
        sheet.template().title(),
        part.each()
            .filter(group -> !fact.getItem().isEmpty())
            .map(group -> itemTitle(sheet.reading(), group, fact.getItem()))
            .orElse(""),
        fact.getCountedOn(),
        fact.outcomeOn(day),
        fact.getReason(),
        amount(part, fact),
        answers);
  }

  /** What the verdict leans on; of a step also the document that shows it was taken. */
  private static Set<String> shown(CountedPart part, AuditTemplate template) {
    Set<String> codes = new LinkedHashSet<>(part.questions());
    if (part instanceof StepsPart) {
      template.columns().forEach(column -> codes.add(column.code()));
    }
    return codes;
  }

  private static String words(LocalDate day) {
    return new Period(day, day).words();
  }

  private static String amount(CountedPart part, Fact fact) {
    if (fact.getAmountOf() > 0) {
      return fact.getAmount() + " of " + fact.getAmountOf();
    }
    return fact.getAmount() == 0 ? "" : Quantity.number(fact.getAmount()).words(part.unit());
  }

  private static boolean isAnswerable(AuditTemplate template, String code) {
    return template.find(code).filter(it -> it.type() != AnswerType.GROUP).isPresent();
  }

  private static AnswerBehind answer(Reading reading, Address address) {
    Question question = reading.template().question(address.question());
    return new AnswerBehind(
        question.code(),
        question.text(),
        question.group().map(group -> itemTitle(reading, group.code(), address.item())).orElse(""),
        reading.words(address),
        reading.derived(address).map(Derived::working).orElse(""));
  }

  private static String itemTitle(Reading reading, String group, String item) {
    int slash = item.lastIndexOf('/');
    return reading.itemTitle(new Address(group, slash < 0 ? "" : item.substring(0, slash)), item);
  }
}
