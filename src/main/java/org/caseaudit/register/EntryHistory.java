package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.Seal;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.StoredAnswer;
import org.caseaudit.template.Address;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Tells what happened to an entry: when it was saved, what that changed, and why. */
@ApplicationScoped
public class EntryHistory {

  @Inject private RegisterRepository entries;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private UserRepository users;

  /** The newest first. */
  List<Revision> of(RegisterEntry entry) {
    List<Revision> all = new ArrayList<>();
    OpenedSheet before = null;
    List<Seal> seals = sheets.sealsOf(entry.getSheet());
    for (int revision = 1; revision <= seals.size(); revision++) {
      OpenedSheet sealed = reader.sealed(entry.getSheet(), revision);
      Seal seal = seals.get(revision - 1);
      all.add(
          new Revision(
              seal.at(),
              name(seal.by()),
              before == null ? "Saved" : "Saved again",
              null,
              before == null ? List.of() : changes(before, sealed)));
      before = sealed;
    }
    for (RegisterChange change : entries.changes(entry.getId())) {
      all.add(
          new Revision(
              change.getMadeAt(),
              change.getMadeBy().getName(),
              change.getWhat().getLabel(),
              change.getReason(),
              List.of()));
    }
    all.sort(Comparator.comparing(Revision::at).reversed());
    return all;
  }

  private static List<Revision.Change> changes(OpenedSheet before, OpenedSheet after) {
    Set<Address> addresses = new LinkedHashSet<>(after.reading().addresses());
    addresses.addAll(before.reading().addresses());
    return addresses.stream()
        .filter(address -> !words(before, address).equals(words(after, address)))
        .map(
            address ->
                new Revision.Change(
                    after.template().question(address.question()).text(),
                    words(before, address),
                    words(after, address)))
        .toList();
  }

  private static String words(OpenedSheet sheet, Address address) {
    String words = sheet.reading().words(address);
    String note =
        sheet.reading().asked(address)
            ? sheet.stored(address).map(StoredAnswer::note).orElse(null)
            : null;
    return note == null || note.isBlank() ? words : words + " (" + note + ")";
  }

  private String name(long account) {
    return users.find(account).map(User::getName).orElse("Case Audit");
  }
}
