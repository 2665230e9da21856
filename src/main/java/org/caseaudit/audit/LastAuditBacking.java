package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caseaudit.sheet.AskedQuestion;
import org.caseaudit.sheet.SideBySide;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.web.PageParameters;

/** The last audit of the child, beside the one a page is about, and both compared. */
@Named
@RequestScoped
public class LastAuditBacking {

  @Inject private LastAuditService lastAudits;
  @Inject private AuditInView view;
  @Inject private PageParameters parameters;

  private boolean looked;
  private LastAudit last;
  private SideBySide compared;

  /** Says that there is no such audit before anything of the page is shown. */
  public void load() {
    view.sheet();
  }

  /** Null if the child was not audited before. */
  public LastAudit getLast() {
    if (!looked) {
      last = lastAudits.before(view.audit().getId()).orElse(null);
      looked = true;
    }
    return last;
  }

  /** What the last audit said to a question; null if it didn't say anything to it. */
  public LastAudit.Said said(AskedQuestion asked) {
    return getLast() == null
        ? null
        : getLast().said(view.sheet().template(), asked.getAddress()).orElse(null);
  }

  /** Whether the same is answered now. */
  public boolean isTheSame(AskedQuestion asked, LastAudit.Said said) {
    return asked.getState().equals(said.state())
        && asked.getValue().equals(said.value())
        && asked.getNote().equals(said.note());
  }

  /** This audit beside the last one. */
  public SideBySide getCompared() {
    if (compared == null) {
      compared = SideBySide.of(view.sheet(), getLast().sheet());
    }
    return compared;
  }

  /** Whether what is the same is shown too. */
  public boolean isAll() {
    return "all".equals(parameters.text("show"));
  }

  /** What this audit comes to now, as its reader sees it; empty if nothing yet. */
  public String getGradeNow() {
    return view.sheet()
        .template()
        .questionThatMeans(Meaning.OVERALL_GRADE)
        .flatMap(
            question ->
                view.audit()
                    .getOverallGrade()
                    .or(() -> SecondAudits.grade(view.sheet()))
                    .flatMap(question::option))
        .map(Option::label)
        .orElse("");
  }

  public Audit getAudit() {
    return view.audit();
  }
}
