package org.caseaudit.pack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.caseaudit.pack.PackArchive.SentFile;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.PublishedPack;
import org.caseaudit.template.TemplateService;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The pack in force, where it came from, and sending another. */
@Named
@RequestScoped
public class PackBacking {

  private static final int MOST_NAMED = 10;

  @Inject private PackService packs;
  @Inject private TemplateService templates;
  @Inject private PassedOver passedOver;
  @Inject private UserRepository users;

  private List<Part> upload;
  private List<PackUpload> uploads;
  private List<PublishedPack> history;

  /** Only for those who may publish. */
  public void load() {
    getUploads();
  }

  /** Keeps what was chosen as a draft, and shows it. */
  public void send() throws IOException {
    try {
      SentPack sent = PackArchive.read(sent());
      long id = packs.upload(sent);
      if (!sent.leftAside().isEmpty()) {
        Messages.addFlashGlobalInfo(
            "Left aside, as no files of a pack: "
                + String.join(", ", sent.leftAside().stream().limit(MOST_NAMED).toList())
                + ".");
      }
      Faces.redirect("pack/%s", Long.toString(id));
    } catch (Refused refused) {
      FacesContext.getCurrentInstance()
          .addMessage(
              "send:file",
              new FacesMessage(FacesMessage.SEVERITY_ERROR, refused.getMessage(), null));
    }
  }

  private List<SentFile> sent() throws IOException {
    List<SentFile> files = new ArrayList<>();
    for (Part part : upload == null ? List.<Part>of() : upload) {
      if (part != null && part.getSize() > 0) {
        files.add(new SentFile(part.getSubmittedFileName(), part.getInputStream()));
      }
    }
    return files;
  }

  /** Looks at the pack that came with the application and was not taken. */
  public void lookAtPassedOver() {
    Faces.redirect("pack/%s", Long.toString(packs.uploadPassedOver()));
  }

  /** Why the pack that came with the application was not taken; null when it was. */
  public PackAtStart getPassedOver() {
    return passedOver.outcome().orElse(null);
  }

  /** The last uploads, the newest first. */
  public List<PackUpload> getUploads() {
    if (uploads == null) {
      uploads = packs.uploads();
    }
    return uploads;
  }

  /** All packs that are or were in force, the newest first. */
  public List<PublishedPack> getHistory() {
    if (history == null) {
      history = templates.history();
    }
    return history;
  }

  /** Who put a pack in force, in words. */
  public String by(PublishedPack pack) {
    return pack.getPublishedBy() == null
        ? "the application, at its start"
        : users.find(pack.getPublishedBy()).map(User::getName).orElse("");
  }

  public List<Part> getUpload() {
    return upload;
  }

  public void setUpload(List<Part> upload) {
    this.upload = upload;
  }
}
