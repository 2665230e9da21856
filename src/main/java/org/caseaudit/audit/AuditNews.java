package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.caseaudit.message.Messages;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Tells officers what became theirs, or theirs no more, and managers what waits for them. */
@ApplicationScoped
class AuditNews {

  private static final String WORK = "/";

  @Inject private Messages messages;
  @Inject private AuditRepository audits;
  @Inject private UserRepository users;

  /** Tells the managers of the team that an audit waits for them. */
  void onMove(@Observes AuditMoved moved) {
    if (Audit.Status.SUBMITTED.getLabel().equals(moved.after())) {
      Audit audit = audits.find(moved.audit()).orElseThrow();
      users.enabledManagersOf(audit.getSheet().getStratum().teamId()).stream()
          .filter(manager -> !manager.getId().equals(audit.getOfficer().getId()))
          .forEach(
              manager ->
                  messages.tell(
                      manager,
                      "An audit waits for your review",
                      "An audit of one of your teams was submitted and waits for your review.",
                      "/audits/" + audit.getId() + "/review"));
    }
  }

  void allocated(User to, int number) {
    messages.tell(
        to,
        number == 1 ? "A new audit for you" : number + " new audits for you",
        number == 1
            ? "An audit was allocated to you. It is in your list of work, with the day it is due."
            : number
                + " audits were allocated to you. They are in your list of work, with the days they"
                + " are due.",
        WORK);
  }

  void handed(User from, User to, long audit) {
    messages.tell(
        to,
        "An audit was given to you",
        "An audit was given to you. The answers already given are kept: please go on from there.",
        "/audits/" + audit);
    if (from.isEnabled()) {
      messages.tell(
          from,
          "An audit was given to somebody else",
          "An audit of yours was given to " + to.getName() + ". You have nothing to do.",
          WORK);
    }
  }

  void postponed(User officer, long audit) {
    messages.tell(
        officer,
        "You have more time for an audit",
        "An audit of yours is due later than it was.",
        "/audits/" + audit);
  }
}
