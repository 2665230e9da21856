package org.caseaudit.register;

import org.caseaudit.template.AuditTemplate;

/** A register and what is in it. */
public record RegisterSummary(AuditTemplate template, RegisterTotal total) {

  public boolean isUnused() {
    return total.entries() == 0 && total.unfinished() == 0;
  }
}
