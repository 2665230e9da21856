package org.caseaudit.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.audit.Audit;
import org.caseaudit.sheet.SideBySide;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Two audits of one case side by side, with the grade to be agreed; and what was agreed. */
@Named
@RequestScoped
public class ModerationBacking {

  @Inject private ModerationService moderations;
  @Inject private PageParameters parameters;

  private TwoAudits two;
  private SideBySide compared;
  private boolean looked;
  private Moderation made;
  private String grade;
  private String reason;

  /** Says that there is none before anything of the page is shown. */
  public void load() {
    getTwo();
  }

  public TwoAudits getTwo() {
    if (two == null) {
      two = moderations.open(parameters.id());
    }
    return two;
  }

  public SideBySide getCompared() {
    if (compared == null) {
      compared = SideBySide.of(getTwo().firstSheet(), getTwo().secondSheet());
    }
    return compared;
  }

  /** Whether answers that are the same are shown too. */
  public boolean isAll() {
    return "all".equals(parameters.text("show"));
  }

  /** The grades to choose from, the best first. */
  public List<Option> getGrades() {
    return getTwo()
        .firstSheet()
        .template()
        .questionThatMeans(Meaning.OVERALL_GRADE)
        .map(Question::options)
        .orElse(List.of());
  }

  public void agree() {
    moderations.agree(parameters.id(), grade, reason);
    Messages.addFlashGlobalInfo("Agreed. The team’s manager reads the audit next.");
    Faces.redirect("audits/%s", Long.toString(parameters.id()));
  }

  /** What was agreed about the audit a page is about; null if nothing was. */
  public Moderation getMade() {
    if (!looked) {
      made = moderations.of(parameters.id()).orElse(null);
      looked = true;
    }
    return made;
  }

  /** What a grade is called. */
  public String words(Audit audit, String code) {
    return moderations.words(audit, code);
  }

  public String getGrade() {
    return grade;
  }

  public void setGrade(String grade) {
    this.grade = grade;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
