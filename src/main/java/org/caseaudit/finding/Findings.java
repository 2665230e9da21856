package org.caseaudit.finding;

import java.util.List;
import java.util.Optional;
import org.caseaudit.measure.Count;

/**
 * What was found, the weakest first.
 *
 * @param tooFew fewer answers than this are too few to judge by
 * @param compared whether there are other teams to compare with
 */
public record Findings(
    List<Finding> questions, List<Finding> themes, long tooFew, boolean compared) {

  public Findings {
    questions = List.copyOf(questions);
    themes = List.copyOf(themes);
  }

  /** What to act on first; empty while there is too little to tell. */
  public Optional<Finding> first() {
    return questions.stream()
        .filter(finding -> !finding.isTooFew(tooFew) && finding.now().met() > 0)
        .findFirst();
  }

  /** What to act on first, in one plain sentence. */
  public String getSentence() {
    return first()
        .map(this::sentence)
        .orElse(
            "Too few audits were authorised in these quarters to say what to act on first: it takes"
                + " "
                + tooFew
                + " answers to a question.");
  }

  private String sentence(Finding finding) {
    String others =
        compared && finding.service().of() > 0
            ? ", against " + finding.service().words() + " in the whole service"
            : "";
    String earlier =
        finding.before().of() == 0
            ? ""
            : "; before that it was " + finding.before().words() + direction(finding);
    return "Start with “"
        + finding.words()
        + "”: "
        + finding.now().words()
        + " were answered no, partly or not evidenced"
        + others
        + earlier
        + ".";
  }

  private String direction(Finding finding) {
    Count before = finding.before();
    if (before.of() < tooFew) {
      return ", too few to compare";
    }
    long now = finding.now().met() * before.of();
    long then = before.met() * finding.now().of();
    if (now == then) {
      return ", the same";
    }
    return now < then ? ", so it is getting better" : ", so it is getting worse";
  }
}
