package org.caseaudit.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The token a page's script sends with what it changes, which no other site's page can know. */
@Named
@RequestScoped
public class Csrf {

  @Inject private SignedIn signedIn;

  /** Empty while nobody is signed in. */
  public String getToken() {
    return signedIn.ticket().map(Ticket::csrfToken).orElse("");
  }
}
