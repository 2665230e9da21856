package org.caseaudit.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.PageParameters;

/** The evidence of the action a page is about. */
@Named
@RequestScoped
public class EvidenceBacking {

  @Inject private EvidenceService evidence;
  @Inject private PageParameters parameters;
  @Inject private FacesContext faces;
  @Inject private ExternalContext external;

  private Part upload;
  private List<EvidenceFile> files;

  public void file() throws IOException {
    if (upload == null || upload.getSize() == 0) {
      throw Refused.invalid("Choose a file that isn’t empty.");
    }
    EvidenceFile filed =
        evidence.file(ref(), upload.getSubmittedFileName(), upload.getInputStream().readAllBytes());
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

  public List<EvidenceFile> getFiles() {
    if (files == null) {
      files = evidence.ofAction(ref());
    }
    return files;
  }

  public boolean isAnyToWithdraw() {
    return getFiles().stream().anyMatch(file -> !file.isWithdrawn());
  }

  public String getAccepted() {
    return EvidenceKind.accepted();
  }

  public String getKinds() {
    return EvidenceKind.inWords();
  }

  public int getMostBytes() {
    return EvidenceFile.MOST_BYTES;
  }

  public Part getUpload() {
    return upload;
  }

  public void setUpload(Part upload) {
    this.upload = upload;
  }
}
