package org.caseaudit.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.PageParameters;

/** The templates in force, and one of them as it is asked. */
@Named
@RequestScoped
public class TemplatesBacking {

  @Inject private TemplateService templateService;
  @Inject private PageParameters parameters;

  private AuditTemplate template;

  public List<AuditTemplate> getTemplates() {
    return templateService.current();
  }

  /** The template the page is about. */
  public AuditTemplate getTemplate() {
    if (template == null) {
      template =
          templateService.current().stream()
              .filter(each -> each.ref().code().equals(parameters.text("code")))
              .findFirst()
              .orElseThrow(() -> Refused.notFound("This template"));
    }
    return template;
  }
}
