package org.caseaudit.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The templates in force. */
@Named
@RequestScoped
public class TemplatesBacking {

  @Inject private TemplateService templateService;

  private List<AuditTemplate> templates;

  /** Those of one kind, by title. */
  public List<AuditTemplate> of(String kind) {
    if (templates == null) {
      templates = templateService.current();
    }
    return templates.stream().filter(each -> each.kind().word().equals(kind)).toList();
  }

  /** Whether nothing new is begun on a template. */
  public boolean isWithdrawn(AuditTemplate template) {
    return templateService.isWithdrawn(template.ref());
  }
}
