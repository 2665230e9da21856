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

  public List<AuditTemplate> getTemplates() {
    return templateService.current();
  }

  /** Whether nothing new is begun on a template. */
  public boolean isWithdrawn(AuditTemplate template) {
    return templateService.isWithdrawn(template.ref());
  }
}
