package org.caseaudit.imports;

import java.util.List;
import java.util.Map;

/**
 * What importing a file would do, without doing it.
 *
 * @param outcomes how many cases come to each
 * @param faults how many cells could not be taken
 * @param entries how many rows become entries of registers
 */
public record Preview(
    FileImport about,
    String profile,
    List<ImportSheet> sheets,
    List<ImportOddity> oddities,
    Map<CaseOutcome, Integer> outcomes,
    List<TeamChoice> teams,
    int faults,
    int entries) {

  public Preview {
    sheets = List.copyOf(sheets);
    oddities = List.copyOf(oddities);
    outcomes = Map.copyOf(outcomes);
    teams = List.copyOf(teams);
  }

  /** How many cases come to this. */
  public int count(CaseOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** Whether anything would be left out of the import. */
  public boolean isLeavingOut() {
    return about.getRejected() > 0
        || count(CaseOutcome.NO_TEAM) > 0
        || count(CaseOutcome.NO_CASE) > 0;
  }

  /** Teams nobody has said yet which they are. */
  public long getUnknownTeams() {
    return teams.stream().filter(choice -> choice.team() == null).count();
  }
}
