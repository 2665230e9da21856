package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Option;
import org.caseaudit.template.Templates;

/** What the answers that figures are split by are called, by the templates of today. */
@ApplicationScoped
public class SplitLabels {

  @Inject private Templates templates;

  /** All combinations of answers with their words, in the order of the questions' options. */
  Map<String, String> of(JudgedPart part) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("", "");
    for (String code : part.split()) {
      labels = times(labels, options(part, code));
    }
    return labels;
  }

  private List<Option> options(JudgedPart part, String code) {
    return templates.current().stream()
        .filter(part.looksAt()::includes)
        .flatMap((AuditTemplate template) -> template.find(code).stream())
        .flatMap(question -> question.options().stream())
        .distinct()
        .toList();
  }

  private static Map<String, String> times(Map<String, String> labels, List<Option> options) {
    Map<String, String> product = new LinkedHashMap<>();
    labels.forEach(
        (code, label) ->
            options.forEach(
                option ->
                    product.put(
                        code.isEmpty() ? option.code() : code + "|" + option.code(),
                        label.isEmpty() ? option.label() : label + ", " + option.label())));
    return product;
  }
}
