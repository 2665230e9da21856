package org.caseaudit.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.caseaudit.shared.Refused;

/** The page on which people change their own password. */
@Named
@RequestScoped
public class PasswordBacking {

  @Inject private UserService userService;
  @Inject private Sessions sessions;
  @Inject private SignedIn signedIn;
  @Inject private FacesContext faces;
  @Inject private ExternalContext external;

  private String current;
  private String wanted;
  private String repeated;

  public void change() throws IOException {
    if (!wanted.equals(repeated)) {
      say("repeated", FacesMessage.SEVERITY_ERROR, "The two new passwords are not the same.");
      return;
    }
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    try {
      User user = userService.changeOwnPassword(current, wanted, request.getRemoteAddr());
      sessions.keep(request, user);
      say(null, FacesMessage.SEVERITY_INFO, "Your password was changed.");
      external.getFlash().setKeepMessages(true);
      external.redirect(external.getRequestContextPath() + "/");
      faces.responseComplete();
    } catch (Refused | TooManyAttempts problem) {
      say(null, FacesMessage.SEVERITY_ERROR, problem.getMessage());
    }
  }

  private void say(String field, FacesMessage.Severity severity, String what) {
    faces.addMessage(field, new FacesMessage(severity, what, null));
  }

  /** Whether the present password was chosen by somebody else. */
  public boolean isDemanded() {
    return signedIn.mustChangePassword();
  }

  public int getShortest() {
    return PasswordRules.SHORTEST;
  }

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
