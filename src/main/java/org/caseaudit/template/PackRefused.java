package org.caseaudit.template;

import java.util.List;
import java.util.stream.Collectors;

/** A pack with faults: nothing of it is used. The message lists them all, one a line. */
public class PackRefused extends RuntimeException {
  private final transient List<Fault> faults;

  public PackRefused(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
