package org.caseaudit.message;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Permissions;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;

/** The messages to the reader; for an administrator, everybody's too. */
@Named
@RequestScoped
public class MessagesBacking {

  private static final int PAGE = 30;
  private static final int MOST_NOT_SENT = 50;
  private static final String EVERYBODY = "everybody";

  @Inject private MessageService service;
  @Inject private Permissions permissions;
  @Inject private PageParameters parameters;

  private final boolean mailed = MailSettings.from(System.getenv()).isPresent();
  private boolean everybodys;
  private int page;
  private MessageService.Found found;
  private List<Message> notSent = List.of();

  @PostConstruct
  void read() {
    everybodys =
        permissions.may(Permission.DELIVER_MESSAGES.name())
            && parameters.text("whose").equals(EVERYBODY);
    String wanted = parameters.text("page");
    page = wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1;
    int first = (page - 1) * PAGE;
    found = everybodys ? service.everybodys(first, PAGE) : service.mine(first, PAGE);
    if (everybodys) {
      notSent = service.notSent(MOST_NOT_SENT);
    }
  }

  /** Notes that the reader has looked at theirs; those still show as new this once. */
  public void markRead() {
    if (!everybodys) {
      service.markRead();
    }
  }

  public void retry(long id) {
    service.retry(id);
    Faces.redirect("messages?whose=" + EVERYBODY);
  }

  public List<Message> getMessages() {
    return found.messages();
  }

  public List<Message> getNotSent() {
    return notSent;
  }

  public boolean isEverybodys() {
    return everybodys;
  }

  /** Whether there is a mail server; without one everything is read here. */
  public boolean isMailed() {
    return mailed;
  }

  public long getTotal() {
    return found.total();
  }

  /** The address of the page with older ones; null on the last. */
  public String getOlder() {
    return (long) page * PAGE < found.total() ? address(page + 1) : null;
  }

  /** The address of the page with newer ones; null on the first. */
  public String getNewer() {
    return page > 1 ? address(page - 1) : null;
  }

  private String address(int number) {
    return "/messages?" + (everybodys ? "whose=" + EVERYBODY + "&" : "") + "page=" + number;
  }
}
