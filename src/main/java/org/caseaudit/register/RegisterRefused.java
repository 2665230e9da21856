package org.caseaudit.register;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.caseaudit.shared.RowFault;

/** A file of entries with faults: nothing of it was imported. */
@ApplicationException(rollback = true)
public class RegisterRefused extends RuntimeException {

  private final transient List<RowFault> faults;

  RegisterRefused(List<RowFault> faults) {
    super("The file has faults, so nothing was imported. The first: " + faults.get(0).message());
    this.faults = List.copyOf(faults);
  }

  public List<RowFault> faults() {
    return faults;
  }
}
