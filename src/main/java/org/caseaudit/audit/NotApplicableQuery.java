package org.caseaudit.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.template.GuideScore;
import org.caseaudit.template.Section;

/**
 * A section of which more than the usual share doesn't apply, which somebody has to explain or
 * answer otherwise before it counts.
 *
 * @param notApplicable how many of its judgements don't apply
 * @param judged how many were made, those included
 * @param answer why; null until somebody said
 */
public record NotApplicableQuery(
    Section section, int notApplicable, int judged, SectionReason answer) {

  private static final String SHARE = "not-applicable-share";

  /**
   * The queries that a sheet raises as it is answered now, with the reasons given for just that.
   */
  static List<NotApplicableQuery> of(OpenedSheet sheet, Collection<SectionReason> reasons) {
    Optional<Double> usual =
        sheet.circumstances().reference().thresholds().containsKey(SHARE)
            ? sheet.circumstances().reference().number(SHARE)
            : Optional.empty();
    List<NotApplicableQuery> queries = new ArrayList<>();
    for (Section section : sheet.template().sections()) {
      sheet
          .reading()
          .guideScore(section)
          .filter(score -> usual.isPresent() && isMore(score, usual.get()))
          .map(score -> of(section, score))
          .ifPresent(query -> queries.add(query.answeredBy(reasons)));
    }
    return queries;
  }

  private static boolean isMore(GuideScore score, double usual) {
    return score.notApplicable() > usual * (score.counted() + score.notApplicable());
  }

  private static NotApplicableQuery of(Section section, GuideScore score) {
    return new NotApplicableQuery(
        section, score.notApplicable(), score.counted() + score.notApplicable(), null);
  }

  private NotApplicableQuery answeredBy(Collection<SectionReason> reasons) {
    return reasons.stream()
        .filter(reason -> reason.answers(this))
        .reduce((earlier, later) -> later)
        .map(reason -> new NotApplicableQuery(section, notApplicable, judged, reason))
        .orElse(this);
  }

  /** Whether nobody has said why yet. */
  public boolean isOpen() {
    return answer == null;
  }
}
