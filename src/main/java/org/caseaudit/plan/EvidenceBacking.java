package org.caseaudit.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.caseaudit.web.PageParameters;

/** The evidence of the action a page is about. */
@Named
@RequestScoped
public class EvidenceBacking extends EvidenceOnPage {

  @Inject private EvidenceService evidence;
  @Inject private PageParameters parameters;
  @Inject private FacesContext faces;
  @Inject private ExternalContext external;

  public void file() throws IOException {
    Sent sent = sentFile();
    EvidenceFile filed = evidence.file(ref(), sent.name(), sent.content());
    show("“" + filed.getName() + "” was filed.");
  }

  public void withdraw() throws IOException {
    evidence.withdraw(
        ref(),
        parameters.number("file", "Choose the file to withdraw."),
        parameters.text("reason"));
    show("The file was withdrawn.");
  }

  private void show(String done) throws IOException {
    faces.addMessage(null, new FacesMessage(done));
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + "/plan/actions/" + ref());
    faces.responseComplete();
  }

  private String ref() {
    return parameters.text("ref");
  }

  @Override
  protected List<EvidenceFile> read() {
    return evidence.ofAction(ref());
  }
}
