package org.caseaudit.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caseaudit.shared.Refused;

/** The page on which the first account is made. */
@Named
@RequestScoped
public class FirstStartBacking {

  @Inject private FirstStart firstStart;
  @Inject private FirstStartService firstStartService;
  @Inject private Entrance entrance;
  @Inject private FacesContext faces;
  @Inject private ExternalContext external;

  @Inject
  @ManagedProperty("#{param['code']}")
  private String codeInAddress;

  private String code;
  private String username;
  private String name;
  private String password;

  /** Once somebody has an account there is nothing to do here. */
  public void skipIfOver() throws IOException {
    if (!firstStart.isNeeded()) {
      goOn();
    }
  }

  public void begin() throws IOException {
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    HttpServletResponse response = (HttpServletResponse) external.getResponse();
    try {
      firstStartService.begin(code, username, name, password, request.getRemoteAddr());
      entrance.enter(request, response, username, password);
      goOn();
    } catch (Refused | TooManyAttempts problem) {
      faces.addMessage(
          null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.getMessage(), null));
    }
  }

  private void goOn() throws IOException {
    external.redirect(external.getRequestContextPath() + "/");
    faces.responseComplete();
  }

  public String getCode() {
    return code == null ? codeInAddress : code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
