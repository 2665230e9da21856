package org.caseaudit.caseload;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.caseaudit.shared.CsvFile;

/** Sending a caseload file: first to see what it would do, then to have it done. */
@Named
@ViewScoped
public class CaseloadImportBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CaseloadService caseload;

  private transient Part upload;
  private transient ImportPreview preview;
  private CsvFile file;

  /** Takes the chosen file and shows what importing it would do. */
  public void look() throws IOException {
    preview = null;
    file = null;
    if (upload == null || upload.getSize() == 0) {
      FacesContext.getCurrentInstance()
          .addMessage(
              "import:file",
              new FacesMessage(
                  FacesMessage.SEVERITY_ERROR, "Choose a file that isn’t empty.", null));
      return;
    }
    try (InputStream in = upload.getInputStream()) {
      file = CsvFile.read(upload.getSubmittedFileName(), in);
    }
  }

  /** Imports the file that was looked at. A file that has faults by now is shown with them. */
  public void importFile() throws IOException {
    try {
      CaseloadImport made = caseload.importFile(file);
      tell("Imported %s: %s.".formatted(made.getFileName(), made.getCounts()));
    } catch (CaseloadRefused refused) {
      preview = null;
    }
  }

  /** Puts the file aside. */
  public void cancel() {
    file = null;
    preview = null;
  }

  /** What importing the file would do; null while none was sent. */
  public ImportPreview getPreview() {
    if (preview == null && file != null) {
      preview = caseload.preview(file);
    }
    return preview;
  }

  public String getFileName() {
    return file.name();
  }

  /** The last imports, newest first. */
  public List<CaseloadImport> getImports() {
    return caseload.imports();
  }

  public Part getUpload() {
    return upload;
  }

  public void setUpload(Part upload) {
    this.upload = upload;
  }

  private static void tell(String words) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(words));
    ExternalContext external = faces.getExternalContext();
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + "/caseload");
  }
}
