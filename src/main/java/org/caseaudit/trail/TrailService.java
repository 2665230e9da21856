package org.caseaudit.trail;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** Shows the trail to those who may see it, and proves that it is what was written. */
@ApplicationScoped
@Transactional
@Guarded
public class TrailService {

  private static final int PAGE = 50;
  private static final int CHECKED_AT_ONCE = 1_000;

  @Inject private TrailRepository trail;
  @Inject private TrailSeal sealer;

  /** What a check found: how many entries fit, and the first that doesn't, if any. */
  public record Verification(long intact, Optional<TrailEntry> broken) {

    public boolean isWhole() {
      return broken.isEmpty();
    }

    /** The broken entry, named as somebody would look for it; empty when there is none. */
    public String getBrokenEntry() {
      return broken.map(TrailEntry::named).orElse("");
    }
  }

  /** The newest entries, or those before a cursor. */
  @Requires(Permission.READ_TRAIL)
  public TrailPage page(TrailFilter filter, TrailCursor before) {
    List<TrailEntry> found = trail.find(filter, before, PAGE + 1);
    if (found.size() <= PAGE) {
      return new TrailPage(found, null);
    }
    List<TrailEntry> shown = found.subList(0, PAGE);
    return new TrailPage(shown, TrailCursor.after(shown.get(PAGE - 1)));
  }

  /** The kinds of subjects somebody can look for. */
  @Requires(Permission.READ_TRAIL)
  public List<String> kinds() {
    return trail.kinds();
  }

  /**
   * Compares every entry with its seal. Finds an entry that was changed, added or moved, and one
   * that was removed from before another; not the removal of the last entries about a subject.
   * Without a transaction, so that the entries read don't pile up in memory.
   */
  @Requires(Permission.READ_TRAIL)
  @Transactional(NOT_SUPPORTED)
  public Verification verify() {
    long intact = 0;
    TrailEntry last = null;
    List<TrailEntry> some = trail.inOrder(null, CHECKED_AT_ONCE);
    while (!some.isEmpty()) {
      for (TrailEntry entry : some) {
        TrailEntry before = last != null && last.isAbout(entry.getSubject()) ? last : null;
        if (!entry.follows(before, sealer)) {
          return new Verification(intact, Optional.of(entry));
        }
        intact++;
        last = entry;
      }
      some = trail.inOrder(last, CHECKED_AT_ONCE);
    }
    return new Verification(intact, Optional.empty());
  }
}
