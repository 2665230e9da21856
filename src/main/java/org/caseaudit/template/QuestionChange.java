package org.caseaudit.template;

import java.util.List;

/**
 * What became of a question between two versions of a form.
 *
 * @param question as it is asked in the newer version, or was in the older one
 * @param section the title of the section it is or was in
 * @param changes what is said otherwise, for one that is in both
 * @param movedFrom where it was before, in words; empty for one that stayed
 */
public record QuestionChange(
    Fate fate, Question question, String section, List<Change> changes, String movedFrom) {

  /** Whether it is in both versions. */
  public enum Fate {
    ADDED("Added"),
    REMOVED("Removed"),
    CHANGED("Changed");

    private final String label;

    Fate(String label) {
      this.label = label;
    }

    /** The words users see. */
    public String getLabel() {
      return label;
    }
  }

  public QuestionChange {
    changes = List.copyOf(changes);
  }

  public boolean isMoved() {
    return !movedFrom.isEmpty();
  }

  /** What it is called in the list of changes. */
  public String label() {
    return fate == Fate.CHANGED && changes.isEmpty() ? "Moved" : fate.getLabel();
  }
}
