package org.caseaudit.message;

import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about e-mail. Host, port and TLS are read by the server itself, in
 * {@code wildfly-config/mail.cli}.
 *
 * @param from the address messages come from
 * @param user empty for a server that asks for no password
 */
record MailSettings(String from, String user, String password) {

  /** Nothing where there is no mail server: messages are read in the application then. */
  static Optional<MailSettings> from(Map<String, String> environment) {
    String host = environment.getOrDefault("CASEAUDIT_MAIL_HOST", "").strip();
    if (host.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MailSettings(
            environment.getOrDefault("CASEAUDIT_MAIL_FROM", "case-audit@" + host).strip(),
            environment.getOrDefault("CASEAUDIT_MAIL_USER", "").strip(),
            environment.getOrDefault("CASEAUDIT_MAIL_PASSWORD", "")));
  }
}
