package org.caseaudit.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One's own account: who one is here, and how one is told of things to do. */
@Named
@RequestScoped
public class AccountBacking {

  @Inject private UserService users;

  private User user;
  private String email;
  private MailChoice choice;

  @PostConstruct
  void load() {
    user = users.own();
    email = user.getEmail();
    choice = user.getMailChoice();
  }

  public void save() {
    users.changeOwnMail(email, choice);
    Messages.addFlashGlobalInfo("Saved.");
    Faces.redirect("account");
  }

  public User getUser() {
    return user;
  }

  public MailChoice[] getChoices() {
    return MailChoice.values();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public MailChoice getChoice() {
    return choice;
  }

  public void setChoice(MailChoice choice) {
    this.choice = choice;
  }
}
