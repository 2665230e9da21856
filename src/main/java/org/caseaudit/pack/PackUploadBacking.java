package org.caseaudit.pack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.user.UserService;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One upload: what is wrong with it or what it would change, and what becomes of it. */
@Named
@RequestScoped
public class PackUploadBacking {

  @Inject private PackService packs;
  @Inject private UserService users;
  @Inject private PageParameters parameters;

  private PackUpload upload;
  private List<FaultyLine> faults;
  private DryRun dryRun;
  private Integer against;
  private String password;

  /** Finds it, or says that there is none. */
  public void load() {
    getUpload();
  }

  public PackUpload getUpload() {
    if (upload == null) {
      upload = packs.find(parameters.id());
    }
    return upload;
  }

  public List<FaultyLine> getFaults() {
    if (faults == null) {
      faults = packs.faults(getUpload().getId());
    }
    return faults;
  }

  /** Whether it could be published as it is. */
  public boolean isSound() {
    return getUpload().isDraft() && getFaults().isEmpty();
  }

  /** What publishing would change; only for a draft that is {@link #isSound()}. */
  public DryRun getDryRun() {
    if (dryRun == null) {
      dryRun = packs.dryRun(getUpload().getId());
    }
    return dryRun;
  }

  /** Whether publishing would change anything; not asked again of a form that is being sent. */
  public boolean isChanging() {
    return Faces.isPostback() || !getDryRun().isNothing();
  }

  public void publish() {
    users.confirmPassword(password);
    int number = packs.publish(parameters.id(), against);
    Messages.addFlashGlobalInfo(
        "Published. Pack " + number + " is in force from now on; audits in progress keep theirs.");
    Faces.redirect("pack");
  }

  public void discard() {
    packs.discard(parameters.id());
    Messages.addFlashGlobalInfo("Discarded. Nothing was changed.");
    Faces.redirect("pack");
  }

  /** The number of the pack in force that the reader saw the comparison with. */
  public Integer getAgainst() {
    return against == null ? Integer.valueOf(getDryRun().against()) : against;
  }

  public void setAgainst(Integer against) {
    this.against = against;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
