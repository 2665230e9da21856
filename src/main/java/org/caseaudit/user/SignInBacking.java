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
import org.caseaudit.web.Paths;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInBacking {

  @Inject private Entrance entrance;
  @Inject private Me me;
  @Inject private FacesContext faces;
  @Inject private ExternalContext external;

  @Inject
  @ManagedProperty("#{param['then']}")
  private String then;

  private String username;
  private String password;

  /** Whoever is signed in already has nothing to do here. */
  public void skipIfSignedIn() throws IOException {
    if (me.isSignedIn()) {
      goOn();
    }
  }

  public void signIn() throws IOException {
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    HttpServletResponse response = (HttpServletResponse) external.getResponse();
    try {
      if (entrance.enter(request, response, username, password)) {
        goOn();
      } else {
        say("The username or password is not right.");
      }
    } catch (TooManyAttempts tooMany) {
      say(tooMany.getMessage());
    }
  }

  private void goOn() throws IOException {
    external.redirect(external.getRequestContextPath() + (Paths.isLocal(then) ? then : "/"));
    faces.responseComplete();
  }

  private void say(String problem) {
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem, null));
  }

  /** Where to go afterwards, as the request said; checked only when gone to. */
  public String getThen() {
    return then;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
