package org.caseaudit.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.finding.FindingRepository.Behind;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.StoredAnswer;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Question;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamRepository;

/** What the audits of somebody's teams found: a team's own, never one person's work. */
@Guarded
@Transactional
@ApplicationScoped
public class FindingService {

  /** More than an audit gives to a question, so that pages are of whole audits. */
  static final int MOST_ANSWERS = 60;

  private static final String TOO_FEW = "too-few";
  private static final List<String> WEAK = List.of("no", "partly", AnswerValue.NOT_EVIDENCED);

  @Inject private FindingRepository findings;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private Templates templates;
  @Inject private TeamRepository teams;
  @Inject private CurrentUser currentUser;

  /** What was found, the weakest first. */
  @Requires(Permission.READ_FINDINGS)
  public Findings look(FindingFilter filter) {
    Teams ours = ours(filter);
    Counting counting = counting(filter, ours);
    long tooFew =
        templates
            .reference()
            .inForce(filter.quarters().period().to())
            .number(TOO_FEW)
            .map(Math::round)
            .orElse(0L);
    return new Findings(counting.questions(tooFew), counting.themes(), tooFew, !ours.all());
  }

  private Counting counting(FindingFilter filter, Teams ours) {
    Quarters quarters = filter.quarters();
    return new Counting(
        quarters,
        findings.tallied(quarters.before().first(), quarters.last(), ours, filter.template()),
        this::question);
  }

  /** The teams this person may choose, by name. */
  @Requires(Permission.READ_FINDINGS)
  public List<Team> teams() {
    Actor actor = currentUser.get();
    return actor.answersForAllTeams()
        ? teams.all()
        : teams.withIds(actor.teams()).stream()
            .sorted(java.util.Comparator.comparing(Team::getName))
            .toList();
  }

  /**
   * The answers behind a finding, the last audit first.
   *
   * @param theme the theme that was ticked; empty for what a question found wanting
   * @param before only audits with a lower number
   */
  @Requires(Permission.READ_FINDINGS)
  public FoundPage behind(String question, String theme, FindingFilter filter, long before) {
    List<Behind> found =
        findings.behind(
            question,
            theme.isEmpty() ? WEAK : List.of(theme),
            filter.quarters().first(),
            filter.quarters().last(),
            ours(filter),
            filter.template(),
            before,
            MOST_ANSWERS + 1);
    boolean more = found.size() > MOST_ANSWERS;
    long cut = found.isEmpty() ? 0 : found.get(found.size() - 1).sheet();
    List<Behind> whole = found.stream().filter(each -> each.sheet() != cut).toList();
    List<Behind> shown = more && !whole.isEmpty() ? whole : found;
    return new FoundPage(
        answers(question, shown),
        more ? Optional.of(shown.get(shown.size() - 1).sheet()) : Optional.empty());
  }

  private List<FoundAnswer> answers(String question, List<Behind> found) {
    Map<Long, AnswerSheet> byId = new HashMap<>();
    sheets
        .findAll(found.stream().map(Behind::sheet).distinct().toList())
        .forEach(sheet -> byId.put(sheet.getId(), sheet));
    Map<Long, OpenedSheet> opened = new HashMap<>();
    List<FoundAnswer> answers = new ArrayList<>();
    for (Behind each : found) {
      AnswerSheet sheet = byId.get(each.sheet());
      if (sheet.isOpenTo(currentUser.get())) {
        answers.add(
            answer(opened.computeIfAbsent(each.sheet(), id -> reader.open(sheet)), question, each));
      }
    }
    return answers;
  }

  private FoundAnswer answer(OpenedSheet opened, String code, Behind behind) {
    Address address = new Address(code, behind.item());
    AnswerSheet sheet = opened.sheet();
    return new FoundAnswer(
        sheet.getId(),
        sheet.getStratum().childReference(),
        opened.template().title(),
        sheets.sealOf(sheet).orElseThrow().on(),
        item(opened, address),
        opened.reading().words(address),
        opened.stored(address).map(StoredAnswer::note).orElse(""));
  }

  private static String item(OpenedSheet opened, Address address) {
    return opened
        .template()
        .question(address.question())
        .group()
        .map(
            group ->
                opened
                    .reading()
                    .itemTitle(new Address(group.code(), address.enclosingItem()), address.item()))
        .orElse("");
  }

  /**
   * The question of a finding.
   *
   * @throws Refused if no template asks it
   */
  @Requires(Permission.READ_FINDINGS)
  public Question asked(String code) {
    return question(code).orElseThrow(() -> Refused.notFound("A finding on " + code));
  }

  private Optional<Question> question(String code) {
    return templates.current().stream()
        .flatMap(template -> template.find(code).stream())
        .findFirst();
  }

  /** The teams that are asked for, none but those this person answers for. */
  private Teams ours(FindingFilter filter) {
    Actor actor = currentUser.get();
    if (filter.team().isEmpty()) {
      return actor.answersForAllTeams() ? Teams.EVERY : Teams.of(actor.teams());
    }
    long team = filter.team().get();
    if (!actor.answersForAllTeams() && !actor.teams().contains(team)) {
      throw Refused.notFound("This team");
    }
    return Teams.of(java.util.Set.of(team));
  }
}
