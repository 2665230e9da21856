package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.SheetsOfVersion;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;
import org.caseaudit.template.Templates;

/** Which questions of audits mean something, in whatever versions of templates audits were made. */
@ApplicationScoped
class Themes {

  @Inject private SheetRepository sheets;
  @Inject private Templates templates;

  /** The codes of the questions of audits that mean this. */
  List<String> codesOf(Meaning meaning) {
    return questions(meaning).map(Question::code).distinct().toList();
  }

  /** What the themes are called, by code, in the order of the template; “none” is no theme. */
  Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    questions(Meaning.THEMES)
        .flatMap(question -> question.options().stream())
        .filter(option -> !option.exclusive())
        .forEach(option -> labels.putIfAbsent(option.code(), option.label()));
    return labels;
  }

  /** The words of a grade, by code. */
  Map<String, String> grades() {
    Map<String, String> labels = new LinkedHashMap<>();
    questions(Meaning.OVERALL_GRADE)
        .flatMap(question -> question.options().stream())
        .forEach((Option option) -> labels.putIfAbsent(option.code(), option.label()));
    return labels;
  }

  private Stream<Question> questions(Meaning meaning) {
    return sheets.byTemplate().stream()
        .map(SheetsOfVersion::template)
        .map(templates::get)
        .filter(template -> template.kind() == Kind.AUDIT)
        .flatMap(template -> template.questionThatMeans(meaning).stream());
  }
}
