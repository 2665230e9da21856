package org.caseaudit.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a page may offer its reader. Services ask again: this only keeps dead ends off the page. */
@Named
@RequestScoped
public class Permissions {

  @Inject private CurrentUser currentUser;

  /** Whether the reader has a permission, by its name. */
  public boolean may(String permission) {
    Permission wanted = Permission.valueOf(permission);
    return currentUser.find().filter(actor -> actor.may(wanted)).isPresent();
  }
}
