package org.caseaudit.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What differs between two versions of a form.
 *
 * @param form what is said otherwise of the form as a whole and of its sections
 * @param questions those that were added, removed, changed or moved, in the order of the newer
 *     version; removed ones last
 */
public record TemplateComparison(
    AuditTemplate before, AuditTemplate after, List<Change> form, List<QuestionChange> questions) {

  private static final Set<String> ROOT_OF_ITS_OWN = Set.of("template", "version", "sections");
  private static final Set<String> SECTION_OF_ITS_OWN = Set.of("section", "questions", "include");
  private static final Set<String> QUESTION_OF_ITS_OWN = Set.of("code", "questions");

  public TemplateComparison {
    form = List.copyOf(form);
    questions = List.copyOf(questions);
  }

  public boolean isSame() {
    return form.isEmpty() && questions.isEmpty();
  }

  /** How many questions met a fate. */
  public long count(String fate) {
    return questions.stream().filter(each -> each.label().equals(fate)).count();
  }

  /** Between a template of one pack and one of another. */
  public static TemplateComparison between(
      Pack earlier, TemplateRef before, Pack later, TemplateRef after) {
    return between(earlier.source(before), later.source(after));
  }

  static TemplateComparison between(TemplateSource before, TemplateSource after) {
    return new TemplateComparison(
        before.template(), after.template(), form(before, after), questions(before, after));
  }

  private static List<Change> form(TemplateSource before, TemplateSource after) {
    List<Change> changes =
        new ArrayList<>(YamlComparison.between(before.root(), after.root(), ROOT_OF_ITS_OWN));
    Map<String, Section> earlier = sections(before);
    Map<String, Section> later = sections(after);
    later.forEach(
        (code, section) -> {
          Section same = earlier.get(code);
          if (same == null) {
            changes.add(new Change("Section " + code, "", section.title()));
          } else {
            YamlComparison.between(
                    before.sections().get(same), after.sections().get(section), SECTION_OF_ITS_OWN)
                .forEach(
                    change ->
                        changes.add(
                            new Change(
                                "Section " + code + ": " + change.what(),
                                change.before(),
                                change.after())));
          }
        });
    earlier.forEach(
        (code, section) -> {
          if (!later.containsKey(code)) {
            changes.add(new Change("Section " + code, section.title(), ""));
          }
        });
    return changes;
  }

  private static Map<String, Section> sections(TemplateSource source) {
    Map<String, Section> sections = new LinkedHashMap<>();
    source.template().sections().forEach(section -> sections.put(section.code(), section));
    return sections;
  }

  private static List<QuestionChange> questions(TemplateSource before, TemplateSource after) {
    Set<String> moved = moved(before.template(), after.template());
    Stream<QuestionChange> now =
        after.template().questions().stream()
            .flatMap(question -> change(before, after, question, moved).stream());
    Stream<QuestionChange> gone =
        before.template().questions().stream()
            .filter(question -> after.template().find(question.code()).isEmpty())
            .map(
                question ->
                    new QuestionChange(
                        QuestionChange.Fate.REMOVED,
                        question,
                        question.section().title(),
                        List.of(),
                        ""));
    return Stream.concat(now, gone).toList();
  }

  private static Optional<QuestionChange> change(
      TemplateSource before, TemplateSource after, Question question, Set<String> moved) {
    String section = question.section().title();
    Optional<Question> earlier = before.template().find(question.code());
    if (earlier.isEmpty()) {
      return Optional.of(
          new QuestionChange(QuestionChange.Fate.ADDED, question, section, List.of(), ""));
    }
    List<Change> changes =
        YamlComparison.between(
            before.place(earlier.get()), after.place(question), QUESTION_OF_ITS_OWN);
    String movedFrom =
        moved.contains(question.code()) ? place(earlier.get(), before.template()) : "";
    return changes.isEmpty() && movedFrom.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new QuestionChange(QuestionChange.Fate.CHANGED, question, section, changes, movedFrom));
  }

  /** Where a question is: its section and what it comes after. */
  private static String place(Question question, AuditTemplate template) {
    List<Question> siblings =
        question.group().map(Question::questions).orElse(question.section().questions());
    int at = siblings.indexOf(question);
    String where =
        question.section().title()
            + question.group().map(group -> ", in each " + group.itemName()).orElse("");
    return at == 0 ? where + ", first" : where + ", after " + siblings.get(at - 1).code();
  }

  /**
   * The questions that are somewhere else: in another section or group, or out of the longest run
   * that kept its order.
   */
  private static Set<String> moved(AuditTemplate before, AuditTemplate after) {
    Set<String> moved = new HashSet<>();
    Map<String, List<String>> earlier = inOrder(before, after);
    Map<String, List<String>> later = inOrder(after, before);
    later.forEach(
        (place, codes) -> {
          Set<String> stayed = longestCommon(earlier.getOrDefault(place, List.of()), codes);
          codes.stream().filter(code -> !stayed.contains(code)).forEach(moved::add);
        });
    return moved;
  }

  /** The codes of a form that the other has too, by the section and group they are in. */
  private static Map<String, List<String>> inOrder(AuditTemplate form, AuditTemplate other) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    form.questions().stream()
        .filter(question -> other.find(question.code()).isPresent())
        .forEach(
            question ->
                places
                    .computeIfAbsent(
                        question.section().code()
                            + question.group().map(group -> "/" + group.code()).orElse(""),
                        place -> new ArrayList<>())
                    .add(question.code()));
    return places;
  }

  private static Set<String> longestCommon(List<String> these, List<String> those) {
    int[][] length = new int[these.size() + 1][those.size() + 1];
    for (int i = these.size() - 1; i >= 0; i--) {
      for (int j = those.size() - 1; j >= 0; j--) {
        length[i][j] =
            these.get(i).equals(those.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    Set<String> common = new HashSet<>();
    int i = 0;
    int j = 0;
    while (i < these.size() && j < those.size()) {
      if (these.get(i).equals(those.get(j))) {
        common.add(these.get(i++));
        j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
