package org.caseaudit.caseload;

import java.lang.reflect.Field;
import java.time.LocalDate;
import org.caseaudit.user.Team;

/** Cases for tests that need no database; outside tests only an import's SQL makes any. */
public final class MadeUpCase {

  private MadeUpCase() {}

  /** An open case. */
  public static CaseRecord of(String reference, PlanStatus status) {
    CaseRecord record = new CaseRecord();
    set(record, "childReference", reference);
    set(record, "planStatus", status);
    set(record, "team", new Team("CSC", "Children's Social Care"));
    set(record, "worker", "a-worker");
    set(record, "manager", "a-manager");
    set(record, "openedOn", LocalDate.of(2016, 1, 4));
    set(record, "age", 9);
    return record;
  }

  private static void set(CaseRecord record, String name, Object value) {
    try {
      Field field = CaseRecord.class.getDeclaredField(name);
      field.setAccessible(true);
      field.set(record, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A case has no " + name, e);
    }
  }
}
