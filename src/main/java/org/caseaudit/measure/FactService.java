package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.measure.FactPage.AnswerBehind;
import org.caseaudit.measure.FactPage.Cursor;
import org.caseaudit.measure.FactPage.Line;
import org.caseaudit.shared.Refused;
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
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** What a figure was counted from, sheet by sheet, for those who may see the sheets. */
@Guarded
@Transactional
@ApplicationScoped
public class FactService {

  /** More would be a download, not a page. */
  public static final int MOST_LINES = 100;

  @Inject private Measures measures;
  @Inject private FactRepository facts;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private CurrentUser currentUser;

  /**
   * The facts behind one part's figure, newest first.
   *
   * @param part its full id
   * @param after where the page begins; empty for the first one
   * @throws Refused if no part that is counted from sheets has that id
   */
  @Requires(Permission.READ_FACTS)
  public FactPage facts(
      String part,
      Period period,
      CountOf count,
      Among among,
      Optional<Cursor> after,
      int mostLines) {
    JudgedPart judged =
        measures
            .get()
            .part(part)
            .filter(JudgedPart.class::isInstance)
            .map(JudgedPart.class::cast)
            .orElseThrow(() -> Refused.notFound("What this figure is counted from"));
    int most = Math.max(1, Math.min(mostLines, MOST_LINES));
    Scope scope = Scope.of(currentUser.get());
    List<Fact> found = facts.countedIn(judged.id(), period, count, among, scope, after, most + 1);
    List<Fact> shown = found.subList(0, Math.min(most, found.size()));
    Fact last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
    return new FactPage(
        lines(judged, shown),
        found.size() > most
            ? Optional.of(new Cursor(last.getCountedOn(), last.getId()))
            : Optional.empty());
  }

  private List<Line> lines(JudgedPart part, List<Fact> shown) {
    Map<Long, AnswerSheet> byId =
        sheets.findAll(shown.stream().map(Fact::getSheetId).distinct().toList()).stream()
            .collect(Collectors.toMap(AnswerSheet::getId, Function.identity()));
    Map<Long, OpenedSheet> opened = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Fact fact : shown) {
      OpenedSheet sheet =
          opened.computeIfAbsent(
              fact.getSheetId(), id -> reader.sealed(byId.get(id), fact.getRevision()));
      lines.add(line(part, fact, sheet));
    }
    return lines;
  }

  private static Line line(JudgedPart part, Fact fact, OpenedSheet sheet) {
    AskedSheet asked = new AskedSheet(sheet.template(), sheet.reading());
    List<AnswerBehind> answers =
        part.questions().stream()
            .filter(code -> isAnswerable(sheet.template(), code))
            .flatMap(code -> asked.addresses(code, fact.getItem()).stream())
            .map(address -> answer(sheet.reading(), address))
            .toList();
    return new Line(
        fact.getId(),
        fact.getSheetId(),
        fact.getChildReference(),
        sheet.template().title(),
        part.each()
            .filter(group -> !fact.getItem().isEmpty())
            .map(group -> itemTitle(sheet.reading(), group, fact.getItem()))
            .orElse(""),
        fact.getCountedOn(),
        fact.getOutcome(),
        fact.getReason(),
        answers);
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
