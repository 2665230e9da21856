package org.caseaudit.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.omnifaces.util.Faces;

/** Sending files to be imported. */
@Named
@RequestScoped
public class SendImportBacking {

  private static final int MOST_FILES = 20;
  private static final int LONGEST_NAME = 200;

  @Inject private ImportService imports;
  @Inject private ImportRunner runner;

  private List<Part> uploads;

  /** Takes the chosen files and begins to read them. */
  public void send() throws IOException {
    List<Part> chosen =
        uploads == null ? List.of() : uploads.stream().filter(part -> part.getSize() > 0).toList();
    if (chosen.isEmpty() || chosen.size() > MOST_FILES) {
      say(chosen.isEmpty() ? "Choose a file that isn’t empty." : "Choose at most 20 files.");
      return;
    }
    List<SentFile> files = new ArrayList<>();
    try {
      for (Part part : chosen) {
        try (InputStream content = part.getInputStream()) {
          files.add(SentFile.take(part.getSubmittedFileName(), content));
        }
      }
      FileImport made = imports.begin(name(files));
      runner.read(made.getId(), List.copyOf(files));
      files.clear();
      Faces.redirect("caseload/imports/%s", made.getId());
    } catch (Refused refused) {
      say(refused.getMessage());
    } finally {
      for (SentFile file : files) {
        file.close();
      }
    }
  }

  private static String name(List<SentFile> files) {
    String all = String.join(", ", files.stream().map(SentFile::name).toList());
    return all.length() <= LONGEST_NAME ? all : all.substring(0, LONGEST_NAME - 1) + "…";
  }

  private static void say(String words) {
    FacesContext.getCurrentInstance()
        .addMessage("import:file", new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
  }

  /** The kinds of files that are understood. */
  public List<ImportKind> getKinds() {
    return imports.kinds();
  }

  public List<Part> getUploads() {
    return uploads;
  }

  public void setUploads(List<Part> uploads) {
    this.uploads = uploads;
  }
}
