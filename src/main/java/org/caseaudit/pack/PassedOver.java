package org.caseaudit.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.caseaudit.template.PackFiles;

/** The pack this node was started with, where another stayed in force. */
@ApplicationScoped
public class PassedOver {

  private record Noted(PackAtStart outcome, PackFiles files) {}

  private volatile Noted noted;

  PackAtStart note(PackAtStart outcome, PackFiles files) {
    noted = outcome.isPassedOver() ? new Noted(outcome, files) : null;
    return outcome;
  }

  /** Why it was not taken; empty when there is nothing in it that the pack in force lacks. */
  public Optional<PackAtStart> outcome() {
    return Optional.ofNullable(noted).map(Noted::outcome);
  }

  Optional<PackFiles> files() {
    return Optional.ofNullable(noted).map(Noted::files);
  }
}
