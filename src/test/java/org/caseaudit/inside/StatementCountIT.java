package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;

/** How often the database is asked. */
class StatementCountIT extends ServerIT {

  @Inject private Made made;
  @Inject private SheetService sheets;
  @PersistenceUnit private EntityManagerFactory entityManagers;

  @Test
  void openingAFormAsksTheDatabaseAsOftenHoweverLongItIs() {
    Case empty = made.plannedAudit();
    Case full = made.answeredAudit();
    assertThat(open(full).given()).hasSizeGreaterThan(open(empty).given().size() + 30);
    assertThat(statementsToOpen(full)).isEqualTo(statementsToOpen(empty)).isPositive();
  }

  private int statementsToOpen(Case audit) {
    AtomicInteger statements = new AtomicInteger();
    SessionEventAdapter counter =
        new SessionEventAdapter() {
          @Override
          public void preExecuteCall(SessionEvent event) {
            statements.incrementAndGet();
          }
        };
    ServerSession session = entityManagers.unwrap(ServerSession.class);
    session.getEventManager().addListener(counter);
    try {
      open(audit);
      return statements.get();
    } finally {
      session.getEventManager().removeListener(counter);
    }
  }

  private OpenedSheet open(Case audit) {
    return made.as(audit.officer(), () -> sheets.open(audit.audit()));
  }
}
