package org.caseaudit.imports;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A file with faults that was to be imported whole or not at all: nothing of it was imported. */
@ApplicationException(rollback = true)
public class ImportRefused extends RuntimeException {

  private final transient List<ImportFault> faults;

  ImportRefused(List<ImportFault> faults) {
    super("The file has faults, so nothing was imported. The first: " + faults.get(0).words());
    this.faults = List.copyOf(faults);
  }

  public List<ImportFault> faults() {
    return faults;
  }
}
