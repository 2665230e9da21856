package org.caseaudit.audit;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.caseaudit.template.Gap;

/** A sheet can't be handed in yet: these answers are missing, in the order of the form. */
@ApplicationException(rollback = true)
public class Incomplete extends RuntimeException {

  private final transient List<Gap> gaps;

  public Incomplete(List<Gap> gaps) {
    super(
        gaps.size() == 1
            ? "One answer is missing: " + gaps.get(0).message()
            : gaps.size() + " answers are missing.");
    this.gaps = List.copyOf(gaps);
  }

  public List<Gap> gaps() {
    return gaps;
  }
}
