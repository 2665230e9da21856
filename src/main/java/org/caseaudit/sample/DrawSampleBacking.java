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

  private final DrawForm form = new DrawForm();
  private Long programme;
  private String templateCode;

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
      form.setMonthsSinceAudit(chosen.getMonthsApart());
      form.setMethod(chosen.getKind().method());
      if (chosen.getKind().size() > 0) {
        form.setSize(chosen.getKind().size());
      }
      wanted = getTemplates().size() == 1 ? getTemplates().get(0).ref().code() : wanted;
    }
    if (SamplingMethod.RE_AUDIT.name().equals(address.get("method"))) {
      form.setMethod(SamplingMethod.RE_AUDIT);
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
    form.setName(shortened(of) + ", " + MONTH.format(today));
    form.setStatuses(
        Arrays.stream(getStatusChoices())
            .filter(status -> isUsual(status, template))
            .toArray(PlanStatus[]::new));
    form.setDueOn(today.plusWeeks(WEEKS_UNTIL_DUE));
    if (programme != null && getProgramme().getFrom().isBefore(today)) {
      form.setClosedFrom(getProgramme().getFrom());
    }
    form.setReAudits(getDueReAudits().stream().map(DueReAudit::audit).toArray(Long[]::new));
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
    preview = samples.preview(form.request(templateCode, programme, getDueReAudits()));
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

  public DrawForm getForm() {
    return form;
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
}
