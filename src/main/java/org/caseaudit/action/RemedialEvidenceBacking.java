package org.caseaudit.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.caseaudit.plan.EvidenceFile;
import org.caseaudit.plan.EvidenceKind;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The evidence for the action from an audit that a page is about. */
@Named
@RequestScoped
public class RemedialEvidenceBacking {

  @Inject private RemedialEvidenceService evidence;
  @Inject private PageParameters parameters;

  private Part upload;
  private List<EvidenceFile> files;

  public void file() throws IOException {
    if (upload == null || upload.getSize() == 0) {
      throw Refused.invalid("Choose a file that isn’t empty.");
    }
    EvidenceFile filed =
        evidence.file(
            parameters.id(), upload.getSubmittedFileName(), upload.getInputStream().readAllBytes());
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

  public List<EvidenceFile> getFiles() {
    if (files == null) {
      files = evidence.of(parameters.id());
    }
    return files;
  }

  /** Where the files are fetched from. */
  public String getFolder() {
    return "/api/actions/" + parameters.id() + "/evidence/";
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
