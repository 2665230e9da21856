package org.caseaudit.template;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads a pack's files into templates and settings, noting every fault at once. */
@ApplicationScoped
public class PackReader {

  /** What it returns is to be used only when no fault was noted. */
  public Pack read(PackFiles files, Faults faults) {
    throw new UnsupportedOperationException();
  }
}
