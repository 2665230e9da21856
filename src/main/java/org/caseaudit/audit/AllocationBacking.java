package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.caseaudit.sample.SampleRepository;
import org.caseaudit.sample.SampledCase;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Role;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Who audits which case of a sample, on the sample's page. */
@Named
@RequestScoped
public class AllocationBacking {

  @Inject private AuditService audits;
  @Inject private AuditRepository auditRepository;
  @Inject private SampleRepository samples;
  @Inject private UserRepository users;

  @Inject
  @ManagedProperty("#{param.id}")
  private String id;

  private final Map<Long, Long> chosen = new HashMap<>();
  private Map<Long, AuditRow> allocated;
  private List<User> officers;
  private LocalDate dueOn;
  private Map<Long, Long> load;

  /** The audits there are already, by sampled case. */
  public Map<Long, AuditRow> getAllocated() {
    if (allocated == null) {
      allocated = audits.ofSample(sampleId());
    }
    return allocated;
  }

  /** The officer chosen for each case on the page, by ids. */
  public Map<Long, Long> getChosen() {
    return chosen;
  }

  /** When these audits are due; null for the sample's own day. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }

  /** How many cases of the sample have no officer. */
  public int getLeft() {
    return samples.unallocated(sampleId()).size();
  }

  /** The officers who can audit a case: not its own worker or manager, nor its team's. */
  public List<User> officersFor(SampledCase drawn) {
    return officers().stream()
        .filter(officer -> Independence.isGiven(drawn.getCaseRecord(), officer))
        .toList();
  }

  /** An officer's name with how much they have to do. */
  public String described(User officer) {
    long todo = load().getOrDefault(officer.getId(), 0L);
    return officer.getName() + (todo == 0 ? "" : " (" + todo + " to do)");
  }

  /** Proposes an officer for every case that has none. */
  public void shareOut() {
    chosen.putAll(ShareOut.evenly(samples.unallocated(sampleId()), officers(), load()));
  }

  /** Plans an audit for each case an officer was chosen for. */
  public void allocate() throws IOException {
    Map<Long, Long> wanted =
        chosen.entrySet().stream()
            .filter(entry -> Objects.nonNull(entry.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    FacesContext faces = FacesContext.getCurrentInstance();
    if (wanted.isEmpty()) {
      faces.addMessage(
          null,
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR, "Choose an officer for at least one case.", null));
      return;
    }
    audits.allocate(sampleId(), wanted, dueOn);
    faces.addMessage(
        null,
        new FacesMessage(
            wanted.size() == 1
                ? "Allocated 1 audit."
                : "Allocated %d audits.".formatted(wanted.size())));
    ExternalContext external = faces.getExternalContext();
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + "/samples/" + sampleId());
  }

  private long sampleId() {
    if (id == null || !id.matches("\\d{1,18}")) {
      throw Refused.notFound("This sample");
    }
    return Long.parseLong(id);
  }

  private List<User> officers() {
    if (officers == null) {
      officers = users.enabledWith(Role.QA_OFFICER);
    }
    return officers;
  }

  private Map<Long, Long> load() {
    if (load == null) {
      load = auditRepository.load();
    }
    return load;
  }
}
