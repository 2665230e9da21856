package org.caseaudit.caseload;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.caseaudit.shared.RowFault;

/** A caseload file with faults: nothing of it was imported. */
@ApplicationException(rollback = true)
public class CaseloadRefused extends RuntimeException {

  private final transient List<RowFault> faults;

  CaseloadRefused(List<RowFault> faults) {
    super("The file has faults, so nothing was imported. The first: " + faults.get(0).message());
    this.faults = List.copyOf(faults);
  }

  public List<RowFault> faults() {
    return faults;
  }
}
