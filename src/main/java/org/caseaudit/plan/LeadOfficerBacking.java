package org.caseaudit.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseaudit.web.PageParameters;

/** For which of the plan's leads the account of a page acts. */
@Named
@RequestScoped
public class LeadOfficerBacking {

  @Inject private LeadOfficerService officers;
  @Inject private CurrentPlan plan;
  @Inject private PageParameters parameters;
  @Inject private FacesContext faces;
  @Inject private ExternalContext external;

  private String[] leads;

  public void save() throws IOException {
    officers.appoint(parameters.id(), Set.of(getLeads()));
    faces.addMessage(null, new FacesMessage("The leads were saved."));
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + "/people/" + parameters.id());
    faces.responseComplete();
  }

  /** The leads of the plan, and those of an earlier plan this account still acts for. */
  public List<LeadTitle> getTitles() {
    List<LeadTitle> titles = plan.get().leadTitles();
    Stream<LeadTitle> others =
        officers.leadsOf(parameters.id()).stream()
            .filter(lead -> titles.stream().noneMatch(it -> it.initials().equals(lead)))
            .map(lead -> new LeadTitle(lead, ""));
    return Stream.concat(titles.stream(), others).toList();
  }

  public String[] getLeads() {
    if (leads == null) {
      leads = officers.leadsOf(parameters.id()).toArray(String[]::new);
    }
    return leads;
  }

  public void setLeads(String[] leads) {
    this.leads = leads;
  }
}
