package org.caseaudit.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.caseload.PlanStatus;

/**
 * What a kind of file says, as the pack has it.
 *
 * @param clears whether an empty cell empties what is known
 * @param addsChildren whether children without a case get one
 * @param refusesOthers whether a column it doesn't know keeps the file out
 * @param precedence the status of a child in several lists is the first of these
 */
record ImportProfile(
    String code,
    String title,
    String about,
    boolean clears,
    boolean addsChildren,
    boolean refusesOthers,
    List<PlanStatus> precedence,
    List<ListProfile> lists) {

  ImportProfile {
    precedence = List.copyOf(precedence);
    lists = List.copyOf(lists);
  }

  /** The list whose headings these are, if all that it is recognised by are there. */
  Optional<ListProfile> recognise(Collection<String> plainHeadings) {
    Set<String> there = new HashSet<>(plainHeadings);
    return lists.stream().filter(list -> there.containsAll(list.recognisedBy())).findFirst();
  }

  /** The lower the rank the more it says; closed cases come last. */
  int rank(PlanStatus status, boolean closed) {
    int rank = status == null ? 0 : precedence.indexOf(status);
    return (rank < 0 ? precedence.size() : rank) + (closed ? 100 : 0);
  }
}
