package org.caseaudit.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caseaudit.measure.Count;

/**
 * How often something was found. Of a question: answered no, partly or not evidenced, of those it
 * was asked of; not applicable is left out. Of a theme: ticked, of the audits that told themes.
 *
 * @param question its code
 * @param theme the code of the theme; empty for a question
 * @param now in the quarters looked at, as so many found of so many asked
 * @param before in as many quarters before
 * @param service in all teams in the quarters looked at
 * @param runs quarter by quarter, the quarters before among them
 */
public record Finding(
    String question,
    String theme,
    String words,
    Count now,
    Count before,
    Count service,
    List<Run> runs) {

  /** A quarter of it. */
  public record Run(LocalDate quarter, Count count) {

    /** “January to March 2017”. */
    public String getWords() {
      return new Quarters(quarter, quarter).words();
    }
  }

  private static final double WIDTH = 96;
  private static final double HEIGHT = 18;

  /** The weakest first; what is too little to judge by comes last. */
  static Comparator<Finding> weakestFirst(long tooFew) {
    return Comparator.comparing((Finding finding) -> finding.now().of() < tooFew)
        .thenComparing(finding -> -finding.share())
        .thenComparing(finding -> -finding.now().of())
        .thenComparing(Finding::words);
  }

  private double share() {
    return now.of() == 0 ? 0 : (double) now.met() / now.of();
  }

  /** Whether it was looked at in the quarters at all. */
  boolean isKnown() {
    return now.of() + now.excluded() > 0;
  }

  public boolean isTooFew(long tooFew) {
    return now.of() < tooFew;
  }

  /** The line of its quarters, in a box of 100 by 24; quarters without any are passed over. */
  public String getSpark() {
    double step = runs.size() < 2 ? 0 : WIDTH / (runs.size() - 1);
    return runs.stream()
        .filter(run -> run.count().of() > 0)
        .map(
            run ->
                String.format(
                    Locale.ROOT,
                    "%.1f,%.1f",
                    2 + step * runs.indexOf(run),
                    21 - HEIGHT * run.count().met() / run.count().of()))
        .collect(Collectors.joining(" "));
  }
}
