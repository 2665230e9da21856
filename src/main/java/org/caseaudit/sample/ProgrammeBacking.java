package org.caseaudit.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.PageParameters;

/** The board of a programme. */
@Named
@RequestScoped
public class ProgrammeBacking {

  @Inject private ProgrammeService programmes;
  @Inject private PageParameters parameters;

  private ProgrammeBoard board;

  /**
   * The programme the address names and where it stands.
   *
   * @throws Refused if there is none
   */
  public ProgrammeBoard getBoard() {
    if (board == null) {
      board = programmes.board(parameters.id());
    }
    return board;
  }

  public void start() throws IOException {
    programmes.start(parameters.id());
    backWith("The programme is running.");
  }

  public void end() throws IOException {
    programmes.end(parameters.id());
    backWith("The programme has ended. What was drawn for it is carried on.");
  }

  private void backWith(String words) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(words));
    ExternalContext external = faces.getExternalContext();
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + "/programmes/" + parameters.id());
  }
}
