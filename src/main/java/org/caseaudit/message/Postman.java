package org.caseaudit.message;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Role;

/**
 * Looks every few seconds whether something is to be sent, and every minute whether the day's
 * digests are to be written. Each node has one; the database says who of them does it.
 */
@Startup
@Singleton
@DependsOn("Installation")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class Postman {

  private static final System.Logger LOG = System.getLogger(Postman.class.getName());
  private static final String SESSION = "java:jboss/mail/CaseAudit";
  private static final int MOST_AT_ONCE = 200;

  @Inject private OutboxService outbox;
  @Inject private DigestService digests;
  @Inject private CurrentUser currentUser;

  private Optional<Smtp> smtp = Optional.empty();

  /** The server's mail session is asked for only where the installation names a mail server. */
  @PostConstruct
  void findMailServer() {
    smtp = MailSettings.from(System.getenv()).map(settings -> new Smtp(session(), settings));
  }

  private static Session session() {
    try {
      return InitialContext.doLookup(SESSION);
    } catch (NamingException e) {
      throw new IllegalStateException("The server has no mail session " + SESSION, e);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void send() {
    smtp.ifPresent(
        server -> {
          int sent = 0;
          while (sent < MOST_AT_ONCE && asApplication(() -> outbox.sendNext(server::send))) {
            sent++;
          }
        });
  }

  @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
  void writeDigests() {
    currentUser.as(Actor.application(Role.ADMINISTRATOR), digests::due).forEach(this::writeDigest);
  }

  /** One person's digest that can't be written keeps nobody else from theirs. */
  private void writeDigest(long account) {
    try {
      asApplication(
          () -> {
            digests.write(account);
            return true;
          });
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The digest of account " + account + " could not be written", e);
    }
  }

  private boolean asApplication(BooleanSupplier work) {
    return currentUser.as(Actor.application(Role.ADMINISTRATOR), work::getAsBoolean);
  }
}
