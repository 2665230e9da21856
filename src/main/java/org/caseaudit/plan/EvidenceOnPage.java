package org.caseaudit.plan;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.caseaudit.shared.Refused;

/** What a page with evidence needs of its backing: the files there are, and one that is sent. */
public abstract class EvidenceOnPage {

  private Part upload;
  private List<EvidenceFile> files;

  /** The files about what the page is about, read once a request. */
  protected abstract List<EvidenceFile> read();

  /** A file as it was sent. */
  protected record Sent(String name, byte[] content) {}

  /**
   * What was sent.
   *
   * @throws Refused if nothing was, or a file without content
   */
  protected Sent sentFile() throws IOException {
    if (upload == null || upload.getSize() == 0) {
      throw Refused.invalid("Choose a file that isn’t empty.");
    }
    return new Sent(upload.getSubmittedFileName(), upload.getInputStream().readAllBytes());
  }

  public List<EvidenceFile> getFiles() {
    if (files == null) {
      files = read();
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
