package org.caseaudit.action;

/** For whom a note is worded. */
public enum NoteStyle {
  CHILD("For a child or young person: short and plain"),
  ADULT("For an adult");

  private final String label;

  NoteStyle(String label) {
    this.label = label;
  }

  public String getLabel() {
    return label;
  }
}
