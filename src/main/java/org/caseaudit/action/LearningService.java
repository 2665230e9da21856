package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseaudit.register.RegisterEntry;
import org.caseaudit.register.RegisterService;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Answers;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Circumstances;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;
import org.caseaudit.template.Reading;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/**
 * What the service learns from its audits: which themes come back, and what was changed because of
 * them. Numbers only, so that whoever sees measures may see them.
 */
@Guarded
@Transactional
@ApplicationScoped
public class LearningService {

  static final int QUARTERS = 6;
  private static final int MOST_NAMED = 12;

  /**
   * The themes over the last quarters.
   *
   * @param audits how many audits were authorised, quarter by quarter
   * @param themes those named most often first
   */
  public record Learning(List<Quarter> quarters, List<Long> audits, List<ThemeLine> themes) {}

  @Inject private LearningRepository learning;
  @Inject private Themes themes;
  @Inject private RegisterService registers;
  @Inject private Templates templates;
  @Inject private Clock clock;

  /** The themes over the last quarters, the current one last. */
  @Requires(Permission.READ_MEASURES)
  public Learning learning() {
    Quarter now = Quarter.of(today());
    List<Quarter> quarters =
        IntStream.range(0, QUARTERS).mapToObj(i -> now.back(QUARTERS - 1 - i)).toList();
    LocalDate from = quarters.get(0).from();
    List<String> questions = themes.codesOf(Meaning.THEMES);
    Map<String, Map<Quarter, Long>> named = new HashMap<>();
    learning
        .named(from, questions)
        .forEach(
            each ->
                named
                    .computeIfAbsent(each.theme(), theme -> new HashMap<>())
                    .put(each.quarter(), each.audits()));
    Map<String, LearningRepository.Followed> followed = learning.followed(from, questions);
    Map<String, List<PracticeChange>> changes = changes();
    Map<Quarter, Long> audits = learning.audits(from);
    List<ThemeLine> lines = new ArrayList<>();
    themes
        .labels()
        .forEach(
            (code, label) ->
                lines.add(
                    line(
                        code,
                        label,
                        inOrder(quarters, named.getOrDefault(code, Map.of())),
                        followed.getOrDefault(code, new LearningRepository.Followed(0, 0)),
                        changes.getOrDefault(code, List.of()))));
    lines.sort(Comparator.comparingLong(ThemeLine::getTotal).reversed());
    return new Learning(quarters, inOrder(quarters, audits), lines);
  }

  private static ThemeLine line(
      String code,
      String label,
      List<Long> audits,
      LearningRepository.Followed followed,
      List<PracticeChange> changes) {
    return new ThemeLine(code, label, audits, followed.open(), followed.done(), changes);
  }

  private static List<Long> inOrder(List<Quarter> quarters, Map<Quarter, Long> numbers) {
    return quarters.stream().map(quarter -> numbers.getOrDefault(quarter, 0L)).toList();
  }

  private Map<String, List<PracticeChange>> changes() {
    return register()
        .map(
            register ->
                learning
                    .changes(
                        register.ref().code(),
                        code(register, Meaning.CHANGE_THEME),
                        code(register, Meaning.CHANGE_WHAT),
                        code(register, Meaning.CHANGE_EVIDENCE))
                    .stream()
                    .collect(Collectors.groupingBy(PracticeChange::theme)))
        .orElse(Map.of());
  }

  private static String code(AuditTemplate register, Meaning meaning) {
    return register.questionThatMeans(meaning).map(Question::code).orElse("");
  }

  /** The register that changes of practice are kept in, if the pack in force has one. */
  private Optional<AuditTemplate> register() {
    return templates.offered().stream()
        .filter(template -> template.kind() == Kind.REGISTER)
        .filter(template -> template.questionThatMeans(Meaning.CHANGE_THEME).isPresent())
        .findFirst();
  }

  /** Where a finding on a theme can come from: those for which the register asks for the theme. */
  @Requires(Permission.KEEP_REGISTERS)
  public List<Option> sources() {
    return register().stream().flatMap(register -> sources(register)).toList();
  }

  private Stream<Option> sources(AuditTemplate register) {
    return register.questionThatMeans(Meaning.CHANGE_SOURCE).stream()
        .flatMap(
            source ->
                source.options().stream().filter(option -> asksForTheme(register, source, option)));
  }

  private boolean asksForTheme(AuditTemplate register, Question source, Option option) {
    Answers answers =
        Answers.of(Map.of(Address.of(source.code()), new AnswerValue.Code(option.code())));
    Circumstances circumstances =
        Circumstances.of(register, answers, today(), templates.reference());
    return Reading.of(register, answers, circumstances)
        .asked(Address.of(code(register, Meaning.CHANGE_THEME)));
  }

  /**
   * Begins an entry on a change of practice that a theme led to, with what is known filled in.
   *
   * @param source the code of one of the {@link #sources()}
   */
  @Requires(Permission.KEEP_REGISTERS)
  public RegisterEntry beginChange(String theme, String source) {
    AuditTemplate register =
        register().orElseThrow(() -> Refused.notFound("A register of changes to practice"));
    if (sources(register).noneMatch(option -> option.code().equals(source))) {
      throw Refused.invalid("Say where the finding comes from.");
    }
    RegisterEntry entry = registers.begin(register.ref().code(), null);
    List<AnswerChange> changes = new ArrayList<>();
    fill(register, Meaning.CHANGE_SOURCE, source, changes);
    fill(register, Meaning.CHANGE_THEME, theme, changes);
    String named = auditsNaming(theme);
    if (!named.isEmpty()) {
      fill(register, Meaning.CHANGE_FROM_AUDITS, named, changes);
    }
    registers.answerAll(entry.getId(), changes);
    return entry;
  }

  /** The numbers of the latest audits that named a theme: “1042, 1038”. */
  private String auditsNaming(String theme) {
    LocalDate from = Quarter.of(today()).back(QUARTERS - 1).from();
    return learning.latest(from, themes.codesOf(Meaning.THEMES), theme, MOST_NAMED).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private static void fill(
      AuditTemplate register, Meaning meaning, String value, List<AnswerChange> changes) {
    register
        .questionThatMeans(meaning)
        .ifPresent(
            question ->
                changes.add(
                    new AnswerChange(
                        "from-theme-" + question.code(),
                        Address.of(question.code()),
                        0,
                        AnswerValue.ANSWERED,
                        value,
                        null)));
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
