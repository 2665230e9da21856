package org.caseaudit.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Templates;

/** The list of programmes, and what is to be audited again. */
@Named
@RequestScoped
public class ProgrammesBacking {

  @Inject private ProgrammeService programmes;
  @Inject private Templates templates;

  private List<ProgrammeService.Listed> list;
  private List<DueReAudit> reAudits;

  /** The running ones first. */
  public List<ProgrammeService.Listed> getProgrammes() {
    if (list == null) {
      list = programmes.programmes();
    }
    return list;
  }

  /** What nobody has planned to audit again, the one due first on top. */
  public List<DueReAudit> getReAudits() {
    if (reAudits == null) {
      reAudits = programmes.reAudits();
    }
    return reAudits;
  }

  /** The templates they are audited with: titles by code. */
  public Map<String, String> getReAuditTemplates() {
    Map<String, String> titles = new LinkedHashMap<>();
    getReAudits().forEach(due -> titles.put(due.templateCode(), title(due.templateCode())));
    return titles;
  }

  /** The title of a template, as it is now. */
  public String title(String code) {
    return templates.current().stream()
        .filter(template -> template.ref().code().equals(code))
        .map(AuditTemplate::title)
        .findFirst()
        .orElse(code);
  }
}
