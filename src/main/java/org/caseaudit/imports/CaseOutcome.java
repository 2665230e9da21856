package org.caseaudit.imports;

/** What an import would do with a child's case. */
public enum CaseOutcome {
  NEW("New"),
  CHANGED("Changed"),
  SAME("Unchanged"),
  VANISHED("Open here, not in the file"),
  NO_TEAM("Left out: the team isn’t known"),
  NO_CASE("Left out: no case here");

  private final String label;

  CaseOutcome(String label) {
    this.label = label;
  }

  public String getLabel() {
    return label;
  }
}
