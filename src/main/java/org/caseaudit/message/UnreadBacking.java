package org.caseaudit.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How many messages wait to be read, beside the link to them on every page. */
@Named
@RequestScoped
public class UnreadBacking {

  @Inject private MessageService messages;

  private Long number;

  public long getNumber() {
    if (number == null) {
      number = messages.unread();
    }
    return number;
  }
}
