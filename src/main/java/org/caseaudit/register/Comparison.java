package org.caseaudit.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.caseaudit.register.RegisterEntry.Status;
import org.caseaudit.shared.RowFault;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.template.Address;
import org.caseaudit.template.AuditTemplate;

/** Compares the rows of a file with the entries that are there: what is new, what is another. */
final class Comparison {

  /**
   * Something an import has to do.
   *
   * @param entry the number of the entry to correct; null for a new one
   */
  record Step(EntryRow row, Long entry) {}

  private final AuditTemplate template;
  private final Function<RegisterEntry, OpenedSheet> open;
  private final List<Step> steps = new ArrayList<>();
  private final List<RowFault> faults = new ArrayList<>();
  private final List<RegisterPreview.Correction> corrections = new ArrayList<>();
  private final Map<Long, Long> lines = new HashMap<>();
  private int unchanged;
  private int withdrawn;

  Comparison(
      AuditTemplate template, List<RowFault> faults, Function<RegisterEntry, OpenedSheet> open) {
    this.template = template;
    this.faults.addAll(faults);
    this.open = open;
  }

  List<Step> steps() {
    return steps;
  }

  /** A row of an entry that isn't there yet. */
  void isNew(EntryRow row) {
    steps.add(new Step(row, null));
  }

  /** A row that is known by what it says. */
  void saysTheSame(EntryRow row, RegisterEntry entry) {
    if (isFirst(row, entry)) {
      same(entry);
    }
  }

  /** A row that names an entry, by number or by reference. */
  void names(EntryRow row, RegisterEntry entry) {
    if (!isFirst(row, entry)) {
      return;
    }
    if (!Objects.equals(row.child(), entry.getSheet().getStratum().childReference())) {
      fault(
          row,
          RegisterHeading.CHILD,
          "Entry %d is about another child. Withdraw it and leave its number and reference out here."
              .formatted(entry.getId()));
    } else if (entry.getStatus() == Status.WITHDRAWN
        || row.contents().digest().equals(entry.getDigest())) {
      same(entry);
    } else {
      compare(row, entry);
    }
  }

  private void compare(EntryRow row, RegisterEntry entry) {
    Contents now = Contents.of(open.apply(entry));
    Contents after = row.onto(now);
    if (after.equals(now)) {
      same(entry);
    } else if (entry.getStatus() != Status.SAVED) {
      fault(
          row,
          null,
          "Entry %d is %s by somebody. It has to be saved before a file can correct it."
              .formatted(
                  entry.getId(),
                  entry.getStatus() == Status.DRAFT ? "being written" : "being corrected"));
    } else {
      steps.add(new Step(row, entry.getId()));
      if (corrections.size() < RegisterPreview.SHOWN_CHANGES) {
        corrections.add(
            new RegisterPreview.Correction(
                row.line(), entry.getId(), row.child(), changes(now, after)));
      }
    }
  }

  private List<Revision.Change> changes(Contents now, Contents after) {
    TreeSet<String> codes = new TreeSet<>(now.answers().keySet());
    codes.addAll(after.answers().keySet());
    return codes.stream()
        .filter(code -> !Objects.equals(now.answers().get(code), after.answers().get(code)))
        .map(
            code ->
                new Revision.Change(
                    template.question(Address.parse(code).question()).text(),
                    words(now, code),
                    words(after, code)))
        .toList();
  }

  private String words(Contents contents, String code) {
    Given given = contents.answers().get(code);
    if (given == null) {
      return "";
    }
    String words = template.question(Address.parse(code).question()).words(given.value());
    return given.note().isEmpty() ? words : words + " (" + given.note() + ")";
  }

  private boolean isFirst(EntryRow row, RegisterEntry entry) {
    Long earlier = lines.putIfAbsent(entry.getId(), row.line());
    if (earlier != null) {
      fault(row, null, "The same entry is already on line " + earlier + ".");
    }
    return earlier == null;
  }

  private void same(RegisterEntry entry) {
    if (entry.getStatus() == Status.WITHDRAWN) {
      withdrawn++;
    } else {
      unchanged++;
    }
  }

  void fault(EntryRow row, String column, String message) {
    faults.add(new RowFault(row.line(), column, message));
  }

  RegisterPreview preview() {
    int added = (int) steps.stream().filter(step -> step.entry() == null).count();
    return new RegisterPreview(
        added, steps.size() - added, unchanged, withdrawn, corrections, faults);
  }
}
