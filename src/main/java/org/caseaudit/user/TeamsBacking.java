package org.caseaudit.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.caseaudit.shared.Refused;

/** The teams: open one, rename it, close it. */
@Named
@RequestScoped
public class TeamsBacking {

  @Inject private TeamService teamService;
  @Inject private FacesContext faces;
  @Inject private ExternalContext external;

  private List<Team> teams;
  private String code;
  private String name;
  private Long renamed;
  private String newName;

  @PostConstruct
  void load() {
    teams = teamService.teams();
  }

  public void open() throws IOException {
    attempt(() -> teamService.open(code, name), "The team was opened.");
  }

  public void rename() throws IOException {
    attempt(() -> teamService.rename(renamed, newName), "The team was renamed.");
  }

  public void close(Long id) throws IOException {
    attempt(() -> teamService.close(id), "The team was closed.");
  }

  public void reopen(Long id) throws IOException {
    attempt(() -> teamService.reopen(id), "The team was reopened.");
  }

  private void attempt(Runnable change, String done) throws IOException {
    try {
      change.run();
      faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, done, null));
      external.getFlash().setKeepMessages(true);
      external.redirect(external.getRequestContextPath() + "/teams");
      faces.responseComplete();
    } catch (Refused problem) {
      faces.addMessage(
          null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.getMessage(), null));
    }
  }

  public List<Team> getTeams() {
    return teams;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** The team that gets another name. */
  public Long getRenamed() {
    return renamed;
  }

  public void setRenamed(Long renamed) {
    this.renamed = renamed;
  }

  public String getNewName() {
    return newName;
  }

  public void setNewName(String newName) {
    this.newName = newName;
  }
}
