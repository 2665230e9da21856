package org.caseaudit.finding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;
import org.caseaudit.web.PageParameters;

/** One finding, quarter by quarter, and the audits it comes from. */
@Named
@RequestScoped
public class FindingBacking {

  @Inject private FindingService findings;
  @Inject private FindingChoice choice;
  @Inject private PageParameters parameters;

  private Question question;
  private Findings found;
  private Finding finding;
  private FoundPage page;

  public void load() {
    question = findings.asked(parameters.text("question"));
    found = findings.look(choice.getFilter());
    finding =
        Stream.concat(found.questions().stream(), found.themes().stream())
            .filter(each -> each.question().equals(question.code()))
            .filter(each -> each.theme().equals(getTheme()))
            .findFirst()
            .orElse(null);
    long before =
        parameters.text("before").isEmpty()
            ? Long.MAX_VALUE
            : parameters.number("before", "Earlier audits are before a number.");
    page = findings.behind(question.code(), getTheme(), choice.getFilter(), before);
  }

  /**
   * The theme asked for; empty for a question.
   *
   * @throws Refused if the question has no such theme
   */
  public String getTheme() {
    String theme = parameters.text("theme");
    if (!theme.isEmpty() && question.option(theme).isEmpty()) {
      throw Refused.notFound("This theme");
    }
    return theme;
  }

  public String getWords() {
    return question.option(getTheme()).map(Option::label).orElse(question.text());
  }

  /** Null if it was not looked at in these quarters. */
  public Finding getFinding() {
    return finding;
  }

  public Findings getFound() {
    return found;
  }

  public List<FoundAnswer> getAnswers() {
    return page.answers();
  }

  /** The audit before which there may be more; empty when these are all. */
  public String getEarlier() {
    return page.earlier().map(String::valueOf).orElse("");
  }
}
