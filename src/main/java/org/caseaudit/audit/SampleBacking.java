package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseaudit.sample.FrameEntry;
import org.caseaudit.sample.Sample;
import org.caseaudit.sample.SampleService;
import org.caseaudit.sample.SampledCase;
import org.caseaudit.template.Templates;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** A sample: how it was drawn, its cases, and who audits them. */
@Named
@RequestScoped
public class SampleBacking {

  @Inject private SampleService samples;
  @Inject private AuditService auditService;
  @Inject private Templates templates;
  @Inject private PageParameters parameters;

  private Sample sample;
  private List<SampledCase> cases;
  private Map<Long, AuditRow> audits;
  private List<OfficerLoad> officers;
  private Map<Long, Long> chosen;
  private Boolean redrawn;

  public Sample getSample() {
    if (sample == null) {
      sample = samples.sample(parameters.id());
    }
    return sample;
  }

  public List<SampledCase> getCases() {
    if (cases == null) {
      cases = samples.cases(getSample().getId());
    }
    return cases;
  }

  /** The audit of a case; null while it is with nobody. */
  public AuditRow audit(SampledCase sampled) {
    if (audits == null) {
      audits = auditService.ofSample(getSample().getId());
    }
    return audits.get(sampled.getId());
  }

  public long getUnallocated() {
    return getCases().stream().filter(each -> audit(each) == null).count();
  }

  public List<OfficerLoad> getOfficers() {
    if (officers == null) {
      officers = auditService.officers();
    }
    return officers;
  }

  /** Who may audit a case: everybody who doesn't work on it. */
  public List<OfficerLoad> officersFor(SampledCase sampled) {
    return getOfficers().stream()
        .filter(each -> !sampled.getCaseRecord().involves(each.officer()))
        .toList();
  }

  /** The officer chosen for each case that has none; at first, the one with least to do. */
  public Map<Long, Long> getChosen() {
    if (chosen == null) {
      chosen = new HashMap<>();
      Map<Long, Long> load = new HashMap<>();
      getOfficers().forEach(each -> load.put(each.officer().getId(), each.open()));
      getCases().stream().filter(each -> audit(each) == null).forEach(each -> suggest(each, load));
    }
    return chosen;
  }

  private void suggest(SampledCase sampled, Map<Long, Long> load) {
    officersFor(sampled).stream()
        .map(each -> each.officer().getId())
        .min(Comparator.comparing(load::get))
        .ifPresent(
            officer -> {
              chosen.put(sampled.getId(), officer);
              load.merge(officer, 1L, Long::sum);
            });
  }

  public void allocate() {
    Map<Long, Long> wanted = new HashMap<>(getChosen());
    wanted.values().removeIf(Objects::isNull);
    auditService.allocate(getSample().getId(), wanted);
    Messages.addFlashGlobalInfo("Allocated. The officers find the audits in their work.");
    Faces.redirect("samples/%s", getSample().getId().toString());
  }

  /** Holds the draw again. */
  public void redraw() {
    redrawn = samples.redraw(getSample().getId());
  }

  /** Whether holding the draw again gave the same cases; null when it wasn't held. */
  public Boolean getRedrawn() {
    return redrawn;
  }

  /** Those left out of the draw. */
  public List<FrameEntry> getLeftOut() {
    return getSample().getFrame().stream().filter(entry -> !entry.isDrawable()).toList();
  }

  /** What the template is called. */
  public String getTemplateTitle() {
    return templates.get(getSample().getTemplate()).title();
  }
}
