package org.caseaudit.trail;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.shared.Subject;

/**
 * The last entries about what a transaction has changed: each is looked up, and kept from other
 * writers, once.
 */
@TransactionScoped
public class TrailEnds implements Serializable {

  private static final long serialVersionUID = 1L;

  private final transient Map<Subject, Optional<TrailEntry>> ends = new HashMap<>();

  @Inject private transient TrailRepository trail;

  /** The last entry about a subject; there may be none. */
  Optional<TrailEntry> of(Subject subject) {
    return ends.computeIfAbsent(subject, trail::lockedLastAbout);
  }

  void now(Subject subject, TrailEntry last) {
    ends.put(subject, Optional.of(last));
  }
}
