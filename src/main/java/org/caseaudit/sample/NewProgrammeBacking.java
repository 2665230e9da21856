package org.caseaudit.sample;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.caseaudit.shared.London;
import org.caseaudit.template.AuditTemplate;

/** Planning a programme. */
@Named
@ViewScoped
public class NewProgrammeBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ProgrammeService programmes;
  @Inject private SampleService samples;
  @Inject private Clock clock;

  private String name;
  private ProgrammeKind kind;
  private String about;
  private String[] templates = {};
  private LocalDate from;
  private LocalDate until;
  private int secondAuditShare = 10;
  private Integer monthsApart;

  @PostConstruct
  void propose() {
    from = London.day(clock.instant());
    until = from.plusYears(1).minusDays(1);
  }

  /** Plans it and goes to its board. */
  public void plan() throws IOException {
    AuditProgramme made =
        programmes.plan(
            new ProgrammePlan(
                name, kind, about, templates(), from, until, secondAuditShare, monthsApart));
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage("The programme is planned. Draw its cases next."));
    ExternalContext external = faces.getExternalContext();
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + "/programmes/" + made.getId());
  }

  /** Those ticked; for a multi-agency session with none ticked, those that agencies answer. */
  private List<String> templates() {
    if (templates.length == 0 && kind == ProgrammeKind.MULTI_AGENCY) {
      return programmes.multiAgencyTemplates();
    }
    return Arrays.asList(templates);
  }

  public ProgrammeKind[] getKinds() {
    return ProgrammeKind.values();
  }

  public List<AuditTemplate> getTemplateChoices() {
    return samples.templates();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public ProgrammeKind getKind() {
    return kind;
  }

  public void setKind(ProgrammeKind kind) {
    this.kind = kind;
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about;
  }

  public String[] getTemplates() {
    return templates.clone();
  }

  public void setTemplates(String[] templates) {
    this.templates = templates.clone();
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public int getSecondAuditShare() {
    return secondAuditShare;
  }

  public void setSecondAuditShare(int secondAuditShare) {
    this.secondAuditShare = secondAuditShare;
  }

  public Integer getMonthsApart() {
    return monthsApart;
  }

  public void setMonthsApart(Integer monthsApart) {
    this.monthsApart = monthsApart;
  }
}
