package org.caseaudit.register;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.shared.London;
import org.caseaudit.user.Permissions;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The practitioner's part, on the pages of an audit. */
@Named
@RequestScoped
public class PractitionerBacking {

  private static final String MADE = "org.caseaudit.register.practitioner-link";
  private static final int WEEKS_OPEN = 4;

  @Inject private PractitionerService practitioners;
  @Inject private LinkAddress addresses;
  @Inject private PageParameters parameters;
  @Inject private Permissions permissions;
  @Inject private Clock clock;

  private boolean looked;
  private PractitionersPart part;
  private Invitation.Asks asks;
  private String role;
  private LocalDate expiresOn;

  @PostConstruct
  void propose() {
    expiresOn = London.day(clock.instant()).plusWeeks(WEEKS_OPEN);
  }

  /** Null if practitioners have no part in this audit. */
  public PractitionersPart getPart() {
    if (!looked) {
      part = practitioners.part(parameters.id()).orElse(null);
      looked = true;
    }
    return part;
  }

  /** Whether the reader can invite them. */
  public boolean isMine() {
    return getPart().mine() && permissions.may("INVITE_AGENCIES");
  }

  /** What can be asked of them. */
  public List<Invitation.Asks> getOffered() {
    return List.of(Invitation.Asks.VIEW, Invitation.Asks.COMMENT);
  }

  /** Makes a link, which is shown once, on the page that follows. */
  public void invite() {
    String secret = practitioners.invite(parameters.id(), asks, role, expiresOn);
    Faces.getFlash().put(MADE, addresses.of(secret));
    home();
  }

  public void revoke(long invitation) {
    practitioners.revoke(parameters.id(), invitation);
    home();
  }

  public void putIn() {
    practitioners.putIn(parameters.id());
    Messages.addFlashGlobalInfo("Put in. You can still change these answers.");
    home();
  }

  private void home() {
    Faces.redirect("audits/%s", Long.toString(parameters.id()));
  }

  /** The link that was just made; null when the page is looked at again. */
  public String getLink() {
    Object made = Faces.getFlash().get(MADE);
    return made == null ? null : made.toString();
  }

  public Invitation.Asks getAsks() {
    return asks;
  }

  public void setAsks(Invitation.Asks asks) {
    this.asks = asks;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public void setExpiresOn(LocalDate expiresOn) {
    this.expiresOn = expiresOn;
  }
}
