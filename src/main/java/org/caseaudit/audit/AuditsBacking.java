package org.caseaudit.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseaudit.shared.London;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.template.Templates;
import org.caseaudit.web.LazyPages;
import org.caseaudit.web.PageParameters;

/**
 * The audits the reader may see; which of them is in the address: those still open, if it doesn't
 * say.
 */
@Named
@RequestScoped
public class AuditsBacking {

  private static final Set<Audit.Status> OPEN =
      EnumSet.of(
          Audit.Status.PLANNED,
          Audit.Status.IN_PROGRESS,
          Audit.Status.SUBMITTED,
          Audit.Status.IN_MODERATION,
          Audit.Status.RETURNED);

  @Inject private AuditService audits;
  @Inject private Templates templates;
  @Inject private PageParameters parameters;
  @Inject private Clock clock;

  private Set<Audit.Status> statuses;
  private Set<Long> gone;
  private LazyPages<AuditRow> rows;

  @PostConstruct
  void read() {
    statuses = statuses(parameters.text("status"));
    rows =
        new LazyPages<>(
            () -> audits.list(statuses, 0, 1).total(),
            (first, most) -> audits.list(statuses, first, most).audits());
  }

  private static Set<Audit.Status> statuses(String wanted) {
    if (wanted.isEmpty()) {
      return OPEN;
    }
    Set<Audit.Status> found = EnumSet.noneOf(Audit.Status.class);
    Arrays.stream(Audit.Status.values())
        .filter(status -> status.name().equalsIgnoreCase(wanted.replace('-', '_')))
        .forEach(found::add);
    return found;
  }

  public LazyPages<AuditRow> getAudits() {
    return rows;
  }

  public List<Audit.Status> getStatuses() {
    return List.of(Audit.Status.values());
  }

  /** As in the address: {@code in-progress}. */
  public String code(Audit.Status status) {
    return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether just this status is shown. */
  public boolean isChosen(Audit.Status status) {
    return statuses.equals(EnumSet.of(status));
  }

  public boolean isOpen() {
    return statuses.equals(OPEN);
  }

  public boolean isAll() {
    return statuses.isEmpty();
  }

  public boolean isOverdue(AuditRow row) {
    return row.isOverdue(London.day(clock.instant()));
  }

  /** Whether its officer is here no more, so that nobody goes on with it. */
  public boolean isBlocked(AuditRow row) {
    if (gone == null) {
      gone = audits.officersGone();
    }
    return row.isWithOfficer() && gone.contains(row.officerId());
  }

  /** What the template is called. */
  public String title(AuditRow row) {
    return templates.get(new TemplateRef(row.templateCode(), row.templateVersion())).title();
  }
}
