package org.caseaudit.caseload;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Importing a caseload: the file is looked at first, and kept while the page is open. */
@Named
@ViewScoped
public class CaseloadImportBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CaseloadService caseload;

  private transient Part upload;
  private transient ImportPreview preview;
  private CaseloadFile file;

  /** Says what importing the file would do. */
  public void preview() throws IOException {
    try (InputStream in = upload.getInputStream()) {
      file = CaseloadFile.read(upload.getSubmittedFileName(), in);
    }
    preview = caseload.preview(file);
  }

  public void importFile() {
    CaseloadImport made = caseload.importFile(file);
    Messages.addFlashGlobalInfo("Imported {0}: {1}.", made.getFileName(), made.getCounts());
    Faces.redirect("caseload");
  }

  public List<CaseloadImport> getImports() {
    return caseload.imports();
  }

  public ImportPreview getPreview() {
    return preview;
  }

  public CaseloadFile getFile() {
    return file;
  }

  public Part getUpload() {
    return upload;
  }

  public void setUpload(Part upload) {
    this.upload = upload;
  }
}
