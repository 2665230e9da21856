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
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.shared.London;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.user.Team;

/** Drawing a sample: choose a template, say what to draw, look at it, draw it. */
@Named
@ViewScoped
public class DrawSampleBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int WEEKS_UNTIL_DUE = 4;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  @Inject private SampleService samples;
  @Inject private Clock clock;

  private String templateCode;
  private String name;
  private PlanStatus[] statuses = {};
  private Long[] teams = {};
  private int monthsSinceAudit = 12;
  private boolean anyTemplate;
  private SamplingMethod method = SamplingMethod.RANDOM;
  private int size = 8;
  private Long seed;
  private LocalDate recordFrom;
  private LocalDate recordTo;
  private LocalDate dueOn;

  private SampleRequest looked;
  private transient SamplePreview preview;

  /** Proposes what is most often wanted for the template that the address names. */
  @PostConstruct
  void propose() {
    String wanted =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("template");
    samples.templates().stream()
        .filter(template -> template.ref().code().equals(wanted))
        .findFirst()
        .ifPresent(this::propose);
  }

  private void propose(AuditTemplate template) {
    LocalDate today = London.day(clock.instant());
    templateCode = template.ref().code();
    name = template.title() + ", " + MONTH.format(today);
    statuses = choosable(template);
    dueOn = today.plusWeeks(WEEKS_UNTIL_DUE);
  }

  private static PlanStatus[] choosable(AuditTemplate template) {
    return Arrays.stream(PlanStatus.values())
        .filter(status -> status != PlanStatus.CLOSED)
        .filter(status -> template.appliesTo(status.code()))
        .toArray(PlanStatus[]::new);
  }

  /** Shows what would be drawn. */
  public void look() {
    SampleRequest request =
        new SampleRequest(
            name,
            templateCode,
            new FrameCriteria(Set.of(statuses), Set.of(teams), monthsSinceAudit, anyTemplate),
            method,
            size,
            seed,
            recordFrom,
            recordTo,
            dueOn);
    preview = samples.preview(request);
    looked = preview.request();
  }

  /** Goes back to the form, as it was filled in. */
  public void change() {
    looked = null;
    preview = null;
  }

  /** Draws what was shown. */
  public void draw() throws IOException {
    Sample sample = samples.draw(looked);
    String words =
        sample.getSize() == 1 ? "Drew 1 case." : "Drew %d cases.".formatted(sample.getSize());
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(words));
    ExternalContext external = faces.getExternalContext();
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + "/samples/" + sample.getId());
  }

  /** What would be drawn; null until somebody looked. */
  public SamplePreview getPreview() {
    if (preview == null && looked != null) {
      preview = samples.preview(looked);
    }
    return preview;
  }

  /** The templates to choose from. */
  public List<AuditTemplate> getTemplates() {
    return samples.templates();
  }

  /** The chosen template; null while none is chosen. */
  public AuditTemplate getTemplate() {
    return samples.templates().stream()
        .filter(template -> template.ref().code().equals(templateCode))
        .findFirst()
        .orElse(null);
  }

  /** How far back the record is reviewed where the form doesn't say. */
  public String getUsualPeriod() {
    return getTemplate().lookBack().record().toString();
  }

  /** The plan statuses the chosen template is for. */
  public PlanStatus[] getStatusChoices() {
    return choosable(getTemplate());
  }

  public List<Team> getTeamChoices() {
    return samples.teams();
  }

  public SamplingMethod[] getMethodChoices() {
    return SamplingMethod.values();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public PlanStatus[] getStatuses() {
    return statuses.clone();
  }

  public void setStatuses(PlanStatus[] statuses) {
    this.statuses = statuses.clone();
  }

  public Long[] getTeams() {
    return teams.clone();
  }

  public void setTeams(Long[] teams) {
    this.teams = teams.clone();
  }

  public int getMonthsSinceAudit() {
    return monthsSinceAudit;
  }

  public void setMonthsSinceAudit(int monthsSinceAudit) {
    this.monthsSinceAudit = monthsSinceAudit;
  }

  public boolean isAnyTemplate() {
    return anyTemplate;
  }

  public void setAnyTemplate(boolean anyTemplate) {
    this.anyTemplate = anyTemplate;
  }

  public SamplingMethod getMethod() {
    return method;
  }

  public void setMethod(SamplingMethod method) {
    this.method = method;
  }

  public int getSize() {
    return size;
  }

  public void setSize(int size) {
    this.size = size;
  }

  public Long getSeed() {
    return seed;
  }

  public void setSeed(Long seed) {
    this.seed = seed;
  }

  public LocalDate getRecordFrom() {
    return recordFrom;
  }

  public void setRecordFrom(LocalDate recordFrom) {
    this.recordFrom = recordFrom;
  }

  public LocalDate getRecordTo() {
    return recordTo;
  }

  public void setRecordTo(LocalDate recordTo) {
    this.recordTo = recordTo;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }
}
