package org.caseaudit.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseaudit.caseload.PlanStatus;

/**
 * What one list says.
 *
 * @param recognisedBy plain headings that are all there when it is this list
 * @param known plain headings that are recognised and not read
 * @param covers whose open cases the list has all of
 * @param readNotUsed why nothing is taken over from it; empty if something is
 * @param caseload by field of a case, where it comes from; empty if it says nothing of cases
 */
record ListProfile(
    String code,
    String title,
    String about,
    List<String> recognisedBy,
    Set<String> known,
    Set<PlanStatus> covers,
    String readNotUsed,
    Map<CaseField, CellSource> caseload,
    Optional<EntryProfile> entry) {

  /**
   * The entry of a register that each row becomes.
   *
   * @param knownBy plain headings whose cells name the entry
   * @param answers by question, where the answer comes from
   */
  record EntryProfile(
      String register, CellSource child, List<String> knownBy, Map<String, CellSource> answers) {

    EntryProfile {
      knownBy = List.copyOf(knownBy);
      answers = new LinkedHashMap<>(answers);
    }
  }

  /** Everything it reads. */
  Stream<CellSource> sources() {
    return Stream.concat(
        caseload.values().stream(),
        entry.stream()
            .flatMap(e -> Stream.concat(Stream.of(e.child()), e.answers().values().stream())));
  }
}
