package org.caseaudit.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.caseaudit.plan.EvidenceFile;
import org.caseaudit.plan.EvidenceOnPage;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The evidence for the action from an audit that a page is about. */
@Named
@RequestScoped
public class RemedialEvidenceBacking extends EvidenceOnPage {

  @Inject private RemedialEvidenceService evidence;
  @Inject private PageParameters parameters;

  public void file() throws IOException {
    Sent sent = sentFile();
    EvidenceFile filed = evidence.file(parameters.id(), sent.name(), sent.content());
    show("“" + filed.getName() + "” was filed.");
  }

  public void withdraw() {
    evidence.withdraw(
        parameters.id(),
        parameters.number("file", "Choose the file to withdraw."),
        parameters.text("reason"));
    show("The file was withdrawn.");
  }

  private void show(String done) {
    Messages.addFlashGlobalInfo(done);
    Faces.redirect("actions/%s", Long.toString(parameters.id()));
  }

  @Override
  protected List<EvidenceFile> read() {
    return evidence.of(parameters.id());
  }

  /** Where the files are fetched from. */
  public String getFolder() {
    return "/api/actions/" + parameters.id() + "/evidence/";
  }
}
