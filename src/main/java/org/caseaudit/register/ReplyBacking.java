package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.caseaudit.audit.Incomplete;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Templates;
import org.caseaudit.user.LinkThrottleService;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;

/**
 * The page a one-time link leads to. It keeps nothing on the server and needs no session: the form
 * is plain HTML, and what was answered travels with it.
 */
@Named
@RequestScoped
public class ReplyBacking {

  /** What the page shows. */
  public enum Screen {
    /** The link leads nowhere; which of the reasons it has isn't said. */
    NOWHERE,
    /** Too many links that lead nowhere were asked for from here. */
    WAIT,
    FORM,
    CHECK,
    THANKS
  }

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNPROCESSABLE = 422;
  private static final String CHECK = "check";
  private static final String SEND = "send";

  @Inject private ReplyService replies;
  @Inject private LinkThrottleService throttle;
  @Inject private Templates templates;
  @Inject private PageParameters parameters;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private Screen screen;
  private AskedOverLink asked;
  private AuditTemplate thanked;
  private ReplyForm form;

  /** Does what the request is for: asks, shows the answers, takes them in, thanks. */
  public void load() {
    Faces.getViewRoot().setTransient(true); // before anything is drawn: PrimeFaces looks then
    String address = request.getRemoteAddr();
    if (throttle.isExhausted(address)) {
      show(Screen.WAIT, TOO_MANY_REQUESTS);
      return;
    }
    Optional<AuditTemplate> sent = replies.sent(secret(), parameters.text("sent"));
    if (sent.isPresent()) {
      thanked = sent.get();
      show(Screen.THANKS, HttpServletResponse.SC_OK);
      return;
    }
    if (isSending() && replies.sent(secret(), getOperation()).isPresent()) {
      thank();
      return;
    }
    Optional<AskedOverLink> found = replies.look(secret());
    if (found.isEmpty()) {
      throttle.missed(address);
      show(Screen.NOWHERE, HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    asked = found.get();
    form =
        new ReplyForm(
            asked.template(),
            asked.known(),
            request::getParameterValues,
            London.day(clock.instant()),
            templates.reference());
    go();
  }

  private void go() {
    String step = "POST".equals(request.getMethod()) ? parameters.text("step") : "";
    if (!step.equals(CHECK) && !step.equals(SEND)) {
      show(Screen.FORM, HttpServletResponse.SC_OK);
      return;
    }
    form.miss(form.gaps());
    if (form.isWrong()) {
      show(Screen.FORM, UNPROCESSABLE);
    } else if (step.equals(CHECK)) {
      show(Screen.CHECK, HttpServletResponse.SC_OK);
    } else {
      send();
    }
  }

  private void send() {
    try {
      replies.send(secret(), getOperation(), form.answers());
      thank();
    } catch (Incomplete incomplete) {
      form.miss(incomplete.gaps());
      show(Screen.FORM, UNPROCESSABLE);
    } catch (Refused refused) {
      show(Screen.NOWHERE, HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** The thanks have an address, so that reading the page again sends nothing again. */
  private void thank() {
    Faces.redirect("reply/%s?sent=%s", secret(), getOperation());
  }

  private boolean isSending() {
    return "POST".equals(request.getMethod()) && !getOperation().isEmpty();
  }

  private void show(Screen chosen, int status) {
    screen = chosen;
    Faces.setResponseStatus(status);
  }

  private String secret() {
    return parameters.text("token");
  }

  /** What sending these answers is called, so that sending them twice is known for what it is. */
  public String getOperation() {
    String operation = parameters.text("operation");
    if (operation.matches("[0-9a-f-]{36}")) {
      return operation;
    }
    return "POST".equals(request.getMethod()) ? "" : UUID.randomUUID().toString();
  }

  public Screen getScreen() {
    return screen;
  }

  public ReplyForm getForm() {
    return form;
  }

  public AskedOverLink getAsked() {
    return asked;
  }

  public boolean isForChildren() {
    return asked != null
        ? asked.template().asksChildren()
        : thanked == null || thanked.asksChildren();
  }

  /** The words at the end. */
  public String getThanks() {
    return thanked.thanks().isEmpty() ? "Thank you. Your answers have arrived." : thanked.thanks();
  }

  public String getTitle() {
    return switch (screen) {
      case NOWHERE -> "This link does not work";
      case WAIT -> "Please wait a moment";
      case THANKS -> "Thank you";
      case CHECK -> "Check your answers";
      case FORM -> asked.template().title();
    };
  }
}
