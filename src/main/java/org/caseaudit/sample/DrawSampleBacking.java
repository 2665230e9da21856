package org.caseaudit.sample;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.shared.London;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.user.Team;
import org.omnifaces.util.Faces;

/** Asking for a sample: what it would be first, then drawing just that. */
@Named
@RequestScoped
public class DrawSampleBacking {

  private static final int USUAL_SIZE = 10;
  private static final int USUAL_MONTHS = 6;
  private static final int WEEKS_TO_DO_THEM = 6;

  @Inject private SampleService samples;
  @Inject private Clock clock;

  private String name;
  private String templateCode;
  private PlanStatus[] statuses = openStatuses();
  private Long[] teams = {};
  private Integer monthsSinceAudit = USUAL_MONTHS;
  private boolean anyTemplate = true;
  private SamplingMethod method = SamplingMethod.RANDOM;
  private Integer size = USUAL_SIZE;
  private Long seed;
  private LocalDate recordFrom;
  private LocalDate recordTo;
  private LocalDate dueOn;
  private SamplePreview preview;
  private List<AuditTemplate> templates;

  @PostConstruct
  void suggest() {
    dueOn = London.day(clock.instant()).plusWeeks(WEEKS_TO_DO_THEM);
  }

  /** Who may be drawn unless something else is asked for: every child the service works with. */
  private static PlanStatus[] openStatuses() {
    return Arrays.stream(PlanStatus.values())
        .filter(status -> status != PlanStatus.CLOSED)
        .toArray(PlanStatus[]::new);
  }

  /** Shows what would be drawn; the seed it was drawn with is kept for drawing it. */
  public void preview() {
    preview = samples.preview(request());
    seed = preview.request().seed();
  }

  /** Forgets the seed, so that the next look is another draw. */
  public void previewAnother() {
    seed = null;
    preview();
  }

  public void draw() {
    Sample drawn = samples.draw(request());
    Faces.redirect("samples/%s", drawn.getId().toString());
  }

  private SampleRequest request() {
    return new SampleRequest(
        name,
        templateCode,
        new FrameCriteria(Set.of(statuses), Set.of(teams), monthsSinceAudit, anyTemplate),
        method,
        size == null ? 0 : size,
        seed,
        recordFrom,
        recordTo,
        dueOn);
  }

  public List<AuditTemplate> getTemplates() {
    if (templates == null) {
      templates = samples.templates();
    }
    return templates;
  }

  public List<Team> getAllTeams() {
    return samples.teams();
  }

  public PlanStatus[] getAllStatuses() {
    return openStatuses();
  }

  public SamplingMethod[] getMethods() {
    return SamplingMethod.values();
  }

  public SamplePreview getPreview() {
    return preview;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getTemplateCode() {
    return templateCode;
  }

  public void setTemplateCode(String templateCode) {
    this.templateCode = templateCode;
  }

  public PlanStatus[] getStatuses() {
    return statuses;
  }

  public void setStatuses(PlanStatus[] statuses) {
    this.statuses = statuses;
  }

  public Long[] getTeams() {
    return teams;
  }

  public void setTeams(Long[] teams) {
    this.teams = teams;
  }

  public Integer getMonthsSinceAudit() {
    return monthsSinceAudit;
  }

  public void setMonthsSinceAudit(Integer monthsSinceAudit) {
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

  public Integer getSize() {
    return size;
  }

  public void setSize(Integer size) {
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
