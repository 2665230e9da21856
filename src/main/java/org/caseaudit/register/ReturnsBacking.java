package org.caseaudit.register;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.user.Permissions;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;

/** The agencies' returns on an audit's home page, and one of them on its own. */
@Named
@RequestScoped
public class ReturnsBacking {

  private static final String MADE = "org.caseaudit.register.return-link";
  private static final String MADE_FOR = "org.caseaudit.register.return-agency";
  private static final int WEEKS_OPEN = 4;

  @Inject private ReturnService returns;
  @Inject private LinkAddress addresses;
  @Inject private PageParameters parameters;
  @Inject private Permissions permissions;
  @Inject private Clock clock;

  private boolean looked;
  private ReturnsView view;
  private String agency;
  private LocalDate expiresOn;
  private String reason;

  @PostConstruct
  void propose() {
    expiresOn = London.day(clock.instant()).plusWeeks(WEEKS_OPEN);
  }

  /** Null if agencies make no returns to this audit. */
  public ReturnsView getView() {
    if (!looked) {
      view = returns.returns(parameters.id()).orElse(null);
      looked = true;
    }
    return view;
  }

  /** Whether the reader can invite agencies and open the returns now. */
  public boolean isMine() {
    return getView().mine() && getView().taken() && permissions.may("INVITE_AGENCIES");
  }

  /** Invites an agency; the link is shown once, on the page that follows. */
  public void invite() {
    String secret = returns.invite(parameters.id(), agency, expiresOn);
    Faces.getFlash().put(MADE, addresses.of(secret));
    Faces.getFlash().put(MADE_FOR, agency);
    home();
  }

  public void revoke(long invitation) {
    returns.revoke(parameters.id(), invitation);
    home();
  }

  public void open() {
    returns.open(parameters.id(), reason);
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

  /** The agency it is for. */
  public String getMadeFor() {
    Object madeFor = Faces.getFlash().get(MADE_FOR);
    return madeFor == null ? "" : madeFor.toString();
  }

  /** The returns there are, once they are open; empty until then. */
  public List<ReturnsView.Invited> getReadable() {
    return getView() == null || getView().opened() == null
        ? List.of()
        : getView().invited().stream().filter(ReturnsView.Invited::hasAnswered).toList();
  }

  /** One of them. */
  public OpenedSheet read(long invitation) {
    return returns.read(parameters.id(), invitation);
  }

  /** The return the address names, once the returns are open. */
  public OpenedSheet getReturned() {
    return returns.read(parameters.id(), invitation());
  }

  /** Whose return it is. */
  public String getReturnedBy() {
    return getView().invited().stream()
        .map(ReturnsView.Invited::invitation)
        .filter(each -> each.getId() == invitation())
        .map(Invitation::getAddressee)
        .findFirst()
        .orElseThrow(() -> Refused.notFound("This return"));
  }

  private long invitation() {
    String named = parameters.text("return");
    if (!named.matches("\\d{1,18}")) {
      throw Refused.notFound("This return");
    }
    return Long.parseLong(named);
  }

  public String getAgency() {
    return agency;
  }

  public void setAgency(String agency) {
    this.agency = agency;
  }

  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public void setExpiresOn(LocalDate expiresOn) {
    this.expiresOn = expiresOn;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
