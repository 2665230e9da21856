package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.audit.Audit;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Templates;

/** What practitioners are asked about the audit of their work, and until when. */
@ApplicationScoped
class PractitionerViews {

  @Inject private Templates templates;

  /** The form they get; nothing if the pack has none, or it is a blind second audit. */
  Optional<AuditTemplate> templateFor(Audit audit) {
    if (audit.isSecond()) {
      return Optional.empty();
    }
    String code = audit.getSheet().template().code();
    return templates.current().stream()
        .filter(template -> template.isPractitionersReturnTo(code))
        .findFirst();
  }

  /**
   * Whether it still comes in: their view until the audit is authorised, their comment after too.
   */
  boolean areTaken(Audit audit, Invitation.Asks asks) {
    return switch (audit.getStatus()) {
      case WITHDRAWN, MODERATED -> false;
      case AUTHORISED -> asks == Invitation.Asks.COMMENT;
      default -> true;
    };
  }

  /** What the form has filled in, by which it asks the one or the other. */
  static Map<String, String> known(Invitation.Asks asks) {
    return Map.of("invitation.stage", asks.name().toLowerCase(Locale.ROOT));
  }
}
