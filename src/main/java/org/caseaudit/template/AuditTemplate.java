package org.caseaudit.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a form, whole: parts included, questions linked. Immutable, shared by all threads.
 */
public final class AuditTemplate {
  private final TemplateRef ref;
  private final Usage usage;
  private final String title;
  private final String about;
  private final Set<String> appliesTo;
  private final LookBack lookBack;
  private final List<TemplateRef> parts;
  private final List<Section> sections;
  private final Map<String, Question> byCode = new LinkedHashMap<>();
  private final Map<String, List<Question>> escalating = new HashMap<>();

  AuditTemplate(
      TemplateRef ref,
      Usage usage,
      String title,
      String about,
      Set<String> appliesTo,
      LookBack lookBack,
      List<TemplateRef> parts,
      List<Section> sections) {
    this.ref = ref;
    this.usage = usage;
    this.title = title;
    this.about = about;
    this.appliesTo = Set.copyOf(appliesTo);
    this.lookBack = lookBack;
    this.parts = List.copyOf(parts);
    this.sections = List.copyOf(sections);
    for (Section section : this.sections) {
      section.questions().forEach(question -> link(question, section, Optional.empty()));
    }
    Dependencies dependencies = new Dependencies(this);
    for (Question question : byCode.values()) {
      question
          .escalation()
          .ifPresent(
              rule ->
                  dependencies
                      .behind(question, rule.when())
                      .forEach(
                          cause ->
                              escalating
                                  .computeIfAbsent(cause.code(), code -> new ArrayList<>())
                                  .add(question)));
    }
  }

  private void link(Question question, Section section, Optional<Question> group) {
    question.belongsTo(section, group);
    byCode.put(question.code(), question);
    question.questions().forEach(nested -> link(nested, section, Optional.of(question)));
  }

  public TemplateRef ref() {
    return ref;
  }

  public Kind kind() {
    return usage.kind();
  }

  public String title() {
    return title;
  }

  public String about() {
    return about;
  }

  /** Whether it may be used for cases of a plan status. */
  public boolean appliesTo(String planStatus) {
    return appliesTo.isEmpty() || appliesTo.contains(planStatus);
  }

  public LookBack lookBack() {
    return lookBack;
  }

  public List<Section> sections() {
    return sections;
  }

  /**
   * @throws IllegalArgumentException when there is none
   */
  public Section section(String code) {
    return sections.stream()
        .filter(section -> section.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(ref + " has no section called “" + code + "”"));
  }

  public Optional<Question> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * @throws IllegalArgumentException when there is none
   */
  public Question question(String code) {
    return find(code)
        .orElseThrow(
            () -> new IllegalArgumentException(ref + " has no question called “" + code + "”"));
  }

  /** The question whose date says as at when the sheet is read, if there is one. */
  public Optional<Question> asAtQuestion() {
    return byCode.values().stream().filter(Question::asAt).findFirst();
  }

  /** The questions that may escalate, or no longer do, when this one is answered. */
  public List<Question> escalatingAfter(String code) {
    return escalating.getOrDefault(code, List.of());
  }

  /** The question whose answer is used for this, if the template asks it. */
  public Optional<Question> questionThatMeans(Meaning meaning) {
    return byCode.values().stream()
        .filter(question -> question.meaning().filter(meaning::equals).isPresent())
        .findFirst();
  }

  /** Whether a sheet of it is about one child: any audit, and the registers that say so. */
  public boolean concernsChild() {
    return usage.concernsChild();
  }

  /**
   * The question whose date, given or worked out, says when what is recorded happened; empty when
   * that is the day it was saved.
   */
  public Optional<Question> eventQuestion() {
    return usage.event().flatMap(this::find);
  }

  /** What a register's list shows of each entry, in this order. */
  public List<Question> columns() {
    return usage.columns().stream().flatMap(code -> find(code).stream()).toList();
  }

  /** Whether a consultation is answered by children and young people. */
  public boolean asksChildren() {
    return usage.asksChildren();
  }

  /** The words that end a consultation; empty when there are none. */
  public String thanks() {
    return usage.thanks();
  }

  /**
   * Whether somebody fills it in as their part of another audit; such a one is never sampled for.
   */
  public boolean isReturn() {
    return usage.returnOf().isPresent();
  }

  /** Whether an agency makes it as its return to audits of this template. */
  public boolean isAgencysReturnTo(String audit) {
    return isReturnTo(audit) && !usage.byPractitioner();
  }

  /** Whether a practitioner makes it as their return to audits of this template. */
  public boolean isPractitionersReturnTo(String audit) {
    return isReturnTo(audit) && usage.byPractitioner();
  }

  private boolean isReturnTo(String audit) {
    return usage
        .returnOf()
        .filter(of -> of.equals(audit) || of.equals(Usage.ANY_AUDIT))
        .isPresent();
  }

  /** The codes of the questions that are looked up in the child's other sheets. */
  public Set<String> historyQuestions() {
    Set<String> codes = new LinkedHashSet<>();
    byCode.values().forEach(question -> codes.addAll(question.historyQuestions()));
    return codes;
  }

  /** Whether a part is included, at any version. */
  public boolean includes(String part) {
    return parts.stream().anyMatch(included -> included.code().equals(part));
  }

  /** All of them, depth first, groups before what they hold. */
  public List<Question> questions() {
    return List.copyOf(byCode.values());
  }

  @Override
  public String toString() {
    return ref.toString();
  }
}
