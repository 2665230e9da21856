package org.caseaudit.register;

import jakarta.faces.application.FacesMessage;
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
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Question;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Sending a file of entries: first to see what it would do, then to have it done. */
@Named
@ViewScoped
public class RegisterImportBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private RegisterService registers;
  @Inject private RegisterImportService imports;
  @Inject private PageParameters parameters;

  private transient Part upload;
  private transient RegisterPreview preview;
  private CsvFile file;

  public AuditTemplate getTemplate() {
    return registers.register(code());
  }

  /** The questions a file can have columns for. */
  public List<Question> getColumns() {
    return Contents.inFile(getTemplate());
  }

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
  public void importFile() {
    try {
      RegisterPreview done = imports.importFile(code(), file);
      Messages.addFlashGlobalInfo("Imported " + file.name() + ": " + done.words() + ".");
      Faces.redirect("registers/%s", code());
    } catch (RegisterRefused refused) {
      preview = null;
    }
  }

  /** Puts the file aside. */
  public void cancel() {
    file = null;
    preview = null;
  }

  /** What importing the file would do; null while none was sent. */
  public RegisterPreview getPreview() {
    if (preview == null && file != null) {
      preview = imports.preview(code(), file);
    }
    return preview;
  }

  private String code() {
    return parameters.text("code");
  }

  public String getFileName() {
    return file.name();
  }

  public Part getUpload() {
    return upload;
  }

  public void setUpload(Part upload) {
    this.upload = upload;
  }
}
