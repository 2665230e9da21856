package org.caseaudit.imports;

import java.util.List;

/**
 * A kind of file that is understood.
 *
 * @param lists what can be in it
 */
public record ImportKind(String title, String about, List<String> lists) {

  static ImportKind of(ImportProfile profile) {
    return new ImportKind(
        profile.title(),
        profile.about(),
        profile.lists().stream()
            .map(
                list ->
                    list.readNotUsed().isEmpty()
                        ? list.title()
                        : list.title() + " (read, not used): " + list.readNotUsed())
            .toList());
  }
}
