package org.caseaudit.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The templates in force. */
@Named
@RequestScoped
public class TemplatesBacking {

  @Inject private TemplateService templateService;

  private List<AuditTemplate> templates;
  private Set<TemplateRef> withdrawn;

  /** Those of one kind, by title. */
  public List<AuditTemplate> of(String kind) {
    if (templates == null) {
      templates = templateService.current();
    }
    return templates.stream().filter(each -> each.kind().word().equals(kind)).toList();
  }

  /** Whether nothing new is begun on a template. */
  public boolean isWithdrawn(AuditTemplate template) {
    if (withdrawn == null) {
      withdrawn = templateService.withdrawn();
    }
    return withdrawn.contains(template.ref());
  }
}
