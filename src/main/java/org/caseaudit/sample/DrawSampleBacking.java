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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final int LONGEST_TITLE = 100;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  @Inject private SampleService samples;
  @Inject private ProgrammeService programmes;
  @Inject private Clock clock;

  private Long programme;
  private String templateCode;
  private String name;
  private PlanStatus[] statuses = {};
  private LocalDate closedFrom;
  private LocalDate closedTo;
  private Long[] teams = {};
  private int monthsSinceAudit = 12;
  private boolean anyTemplate;
  private SamplingMethod method = SamplingMethod.RANDOM;
  private int size = 8;
  private StratifyBy by = StratifyBy.PLAN_TYPE;
  private boolean oneEach = true;
  private String targeted;
  private String added;
  private Long[] reAudits = {};
  private Long seed;
  private LocalDate recordFrom;
  private LocalDate recordTo;
  private LocalDate dueOn;

  private SampleRequest looked;
  private transient SamplePreview preview;
  private transient List<DueReAudit> due;

  /** Proposes what is most often wanted for the programme and template that the address names. */
  @PostConstruct
  void propose() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    String wanted = address.get("template");
    if (address.getOrDefault("programme", "").matches("\\d{1,18}")) {
      programme = Long.valueOf(address.get("programme"));
      AuditProgramme chosen = getProgramme();
      monthsSinceAudit = chosen.getMonthsApart();
      method = chosen.getKind().method();
      size = chosen.getKind().size() == 0 ? size : chosen.getKind().size();
      wanted = getTemplates().size() == 1 ? getTemplates().get(0).ref().code() : wanted;
    }
    if (SamplingMethod.RE_AUDIT.name().equals(address.get("method"))) {
      method = SamplingMethod.RE_AUDIT;
    }
    String code = wanted;
    getTemplates().stream()
        .filter(template -> template.ref().code().equals(code))
        .findFirst()
        .ifPresent(this::propose);
  }

  private void propose(AuditTemplate template) {
    LocalDate today = London.day(clock.instant());
    templateCode = template.ref().code();
    String of =
        programme == null || getProgramme().getTemplates().size() > 1
            ? template.title()
            : getProgramme().getName();
    name = shortened(of) + ", " + MONTH.format(today);
    statuses =
        Arrays.stream(getStatusChoices())
            .filter(status -> isUsual(status, template))
            .toArray(PlanStatus[]::new);
    dueOn = today.plusWeeks(WEEKS_UNTIL_DUE);
    if (programme != null) {
      closedFrom = getProgramme().getFrom().isBefore(today) ? getProgramme().getFrom() : null;
    }
    reAudits = getDueReAudits().stream().map(DueReAudit::audit).toArray(Long[]::new);
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE).strip();
  }

  /** Closed cases are asked for by those who look at closing, open ones by everybody else. */
  private boolean isUsual(PlanStatus status, AuditTemplate template) {
    boolean closing =
        programme != null
            && getProgramme().getKind() == ProgrammeKind.CLOSURE
            && template.appliesTo(PlanStatus.CLOSED.code());
    return closing == (status == PlanStatus.CLOSED);
  }

  /** Shows what would be drawn. */
  public void look() {
    SampleRequest request =
        new SampleRequest(
            name,
            templateCode,
            new FrameCriteria(
                Set.of(statuses),
                Set.of(teams),
                monthsSinceAudit,
                anyTemplate,
                closedFrom,
                closedTo),
            new Selection(method, size, seed, by, oneEach, picks()),
            recordFrom,
            recordTo,
            dueOn,
            programme);
    preview = samples.preview(request);
    looked = preview.request();
  }

  private List<Pick> picks() {
    return switch (method) {
      case TARGETED -> Pick.read(targeted);
      case RE_AUDIT -> {
        Set<Long> wanted = Set.of(reAudits);
        yield getDueReAudits().stream()
            .filter(each -> wanted.contains(each.audit()))
            .map(DueReAudit::pick)
            .toList();
      }
      default -> Pick.read(added);
    };
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

  /** The programme it is drawn for; null for none. */
  public AuditProgramme getProgramme() {
    return programme == null ? null : programmes.programme(programme);
  }

  /** The templates to choose from. */
  public List<AuditTemplate> getTemplates() {
    AuditProgramme of = getProgramme();
    return samples.templates().stream()
        .filter(template -> of == null || of.getTemplates().contains(template.ref().code()))
        .toList();
  }

  /** The chosen template; null while none is chosen. */
  public AuditTemplate getTemplate() {
    return getTemplates().stream()
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
    return Arrays.stream(PlanStatus.values())
        .filter(status -> getTemplate().appliesTo(status.code()))
        .toArray(PlanStatus[]::new);
  }

  /** Audits with the chosen template that are to be looked at again, a child's latest one. */
  public List<DueReAudit> getDueReAudits() {
    if (due == null) {
      Map<String, DueReAudit> latest = new LinkedHashMap<>();
      programmes.reAudits().stream()
          .filter(each -> each.templateCode().equals(templateCode))
          .forEach(
              each ->
                  latest.merge(
                      each.childReference(),
                      each,
                      (one, other) -> one.audit() > other.audit() ? one : other));
      due = List.copyOf(latest.values());
    }
    return due;
  }

  public StratifyBy[] getStratifyChoices() {
    return StratifyBy.values();
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

  public LocalDate getClosedFrom() {
    return closedFrom;
  }

  public void setClosedFrom(LocalDate closedFrom) {
    this.closedFrom = closedFrom;
  }

  public LocalDate getClosedTo() {
    return closedTo;
  }

  public void setClosedTo(LocalDate closedTo) {
    this.closedTo = closedTo;
  }

  public StratifyBy getBy() {
    return by;
  }

  public void setBy(StratifyBy by) {
    this.by = by;
  }

  public boolean isOneEach() {
    return oneEach;
  }

  public void setOneEach(boolean oneEach) {
    this.oneEach = oneEach;
  }

  /** The children of a targeted sample, one a line with the reason. */
  public String getTargeted() {
    return targeted;
  }

  public void setTargeted(String targeted) {
    this.targeted = targeted;
  }

  /** Children taken in addition to those drawn, one a line with the reason. */
  public String getAdded() {
    return added;
  }

  public void setAdded(String added) {
    this.added = added;
  }

  /** The audits to look at again, by number. */
  public Long[] getReAudits() {
    return reAudits.clone();
  }

  public void setReAudits(Long[] reAudits) {
    this.reAudits = reAudits.clone();
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
