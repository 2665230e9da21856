package org.caseaudit.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The link of one's own calendar, on the page of one's account. */
@Named
@RequestScoped
public class CalendarBacking {

  private static final String MADE = "org.caseaudit.work.calendar";

  @Inject private CalendarService calendars;

  public void make() {
    Faces.getFlash().put(MADE, calendars.make());
    Faces.redirect("account");
  }

  public void revoke() {
    calendars.revoke();
    Messages.addFlashGlobalInfo(
        "The link was taken back. Calendars that follow it get nothing more.");
    Faces.redirect("account");
  }

  /** The address, right after it was made; null otherwise. */
  public Object getMade() {
    return Faces.getFlash().get(MADE);
  }

  /** Null if there is none. */
  public CalendarLink getLink() {
    return calendars.own().orElse(null);
  }
}
