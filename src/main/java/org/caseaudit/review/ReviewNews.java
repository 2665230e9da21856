package org.caseaudit.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.message.Messages;

/** Tells officers that an audit came back to them. */
@ApplicationScoped
class ReviewNews {

  @Inject private Messages messages;
  @Inject private AuditRepository audits;

  void onReview(@Observes ReviewMade made) {
    if (Audit.Status.RETURNED.getLabel().equals(made.after())) {
      messages.tell(
          audits.find(made.audit()).orElseThrow().getOfficer(),
          "An audit came back to you",
          "An audit of yours was given back with a reason. Please work on it again and submit it.",
          "/audits/" + made.audit());
    }
  }
}
