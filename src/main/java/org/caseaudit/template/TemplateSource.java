package org.caseaudit.template;

import java.util.IdentityHashMap;
import java.util.Map;

/** A template with the places in the files that it was read from. */
record TemplateSource(
    AuditTemplate template,
    YamlNode root,
    Map<Question, YamlNode> questions,
    Map<Section, YamlNode> sections) {

  TemplateSource {
    questions = new IdentityHashMap<>(questions);
    sections = new IdentityHashMap<>(sections);
  }

  YamlNode place(Question question) {
    return questions.get(question);
  }

  /** Where a field of a question is, or the question when it has none of that name. */
  YamlNode place(Question question, String field) {
    YamlNode place = place(question);
    return place.find(field).orElse(place);
  }
}
