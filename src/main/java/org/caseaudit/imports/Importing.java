package org.caseaudit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.register.RegisterImportService;
import org.caseaudit.register.RegisterPreview;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.RowFault;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Packs;

/**
 * Reads files into staging and takes them over, inside the transaction of the service that decided
 * it.
 */
@ApplicationScoped
public class Importing {

  private static final int ENTRIES_AT_ONCE = 2_000;

  @Inject private ImportRepository imports;
  @Inject private EntryRepository entryRows;
  @Inject private StagingRepository staging;
  @Inject private TakeoverRepository takeover;
  @Inject private RegisterImportService registers;
  @Inject private ProfileReader profileReader;
  @Inject private Packs packs;
  @Inject private Clock clock;

  List<ImportProfile> profiles() {
    Faults faults = new Faults();
    List<ImportProfile> profiles = profileReader.read(packs.inForce().pack(), faults);
    faults.throwIfAny();
    return profiles;
  }

  ImportProfile profile(FileImport made) {
    return profiles().stream()
        .filter(profile -> profile.code().equals(made.getProfile()))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.conflict(
                    "The pack has no profile any more for this kind of file. Send it again."));
  }

  /** Reads files as one import, noting everything that is wrong or odd. */
  void read(FileImport made, List<SentFile> files, IntConsumer progress) {
    long id = made.getId();
    List<ImportSheet> sheets = new ArrayList<>();
    try (StagingRepository.Writer writer = staging.writer(id)) {
      Found found = new Found(writer::add, writer::add, writer::add, sheets::add);
      FileReading reading = new FileReading(profiles(), today(), found, progress);
      ImportProfile profile = reading.read(files);
      writer.flush();
      int position = 0;
      for (ImportSheet sheet : sheets) {
        imports.add(id, position++, sheet);
      }
      found.oddities().forEach((oddity, times) -> imports.add(id, oddity, times));
      checkRows(id, profile, writer.faults());
      made.read(profile.code(), reading.rows());
      compare(made, profile);
      checkEntries(id);
      made.count(imports.countLeftOut(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkRows(long id, ImportProfile profile, int faults) {
    if (profile.clears()) {
      takeover.refuseRepeated(id, faults);
      return;
    }
    int repeated = takeover.countRepeated(id);
    if (repeated > 0) {
      imports.add(
          id,
          new Found.Oddity(
              "",
              "A child is there more than once in a list: the row that began last, and is open,"
                  + " says what counts."),
          repeated);
    }
  }

  /** Works out anew what the file comes to, as the caseload and the teams are now. */
  void compare(FileImport made, ImportProfile profile) {
    Set<String> used =
        imports.sheets(made.getId()).stream()
            .filter(sheet -> sheet.fate() == ImportSheet.Fate.USED)
            .map(ImportSheet::list)
            .collect(Collectors.toSet());
    Set<PlanStatus> covered = EnumSet.noneOf(PlanStatus.class);
    profile.lists().stream()
        .filter(list -> used.contains(list.code()))
        .forEach(list -> covered.addAll(list.covers()));
    imports.flush();
    takeover.compare(made.getId(), profile, covered, today());
  }

  private void checkEntries(long id) {
    int repeated = entryRows.dropRepeatedEntries(id);
    if (repeated > 0) {
      imports.add(
          id,
          new Found.Oddity("", "The same register entry is there more than once: one is made."),
          repeated);
    }
    int nowhere = entryRows.dropEntriesWithoutCase(id);
    if (nowhere > 0) {
      imports.add(
          id,
          new Found.Oddity(
              "",
              "Rows are about children who have no case here: no register entry is made of them."),
          nowhere);
    }
    for (String register : entryRows.registers(id)) {
      for (int after = 0; after >= 0; ) {
        after = checkEntries(id, register, after);
      }
    }
  }

  private int checkEntries(long id, String register, int after) {
    List<EntryRepository.NumberedEntry> some =
        entryRows.entries(id, register, after, ENTRIES_AT_ONCE);
    if (some.isEmpty()) {
      return -1;
    }
    List<StagedEntry> entries = some.stream().map(EntryRepository.NumberedEntry::entry).toList();
    Map<Integer, RowFault> faulty = new TreeMap<>();
    for (RowFault fault :
        registers.faults(register, EntriesCsv.of("entries", entries), child -> true)) {
      faulty.putIfAbsent((int) fault.line() - 2, fault);
    }
    for (Map.Entry<Integer, RowFault> each : faulty.entrySet()) {
      EntryRepository.NumberedEntry entry = some.get(Math.max(each.getKey(), 0));
      entryRows.dropEntry(id, entry.number());
      imports.addFault(
          id,
          new ImportFault(
              entry.entry().sheet(),
              entry.entry().row(),
              each.getValue().column(),
              each.getValue().message(),
              true));
    }
    return some.get(some.size() - 1).number();
  }

  /**
   * Takes over what is good in a file that was read and compared.
   *
   * @param closeVanished the day on which cases that the file has no longer are closed; null to
   *     leave them
   */
  ImportCounts take(FileImport made, LocalDate closeVanished, IntConsumer progress) {
    long id = made.getId();
    Map<CaseOutcome, Integer> outcomes = imports.outcomes(id);
    takeover.take(id);
    int closed = closeVanished == null ? 0 : takeover.closeVanished(id, closeVanished);
    entryRows.dropEntriesWithoutCase(id);
    int entries = 0;
    for (String register : entryRows.registers(id)) {
      entries += takeEntries(made, register, progress);
    }
    takeover.clear(id);
    return new ImportCounts(
        outcomes.getOrDefault(CaseOutcome.NEW, 0),
        outcomes.getOrDefault(CaseOutcome.CHANGED, 0),
        outcomes.getOrDefault(CaseOutcome.SAME, 0),
        closed,
        entries);
  }

  private int takeEntries(FileImport made, String register, IntConsumer progress) {
    int done = 0;
    int entered = 0;
    List<EntryRepository.NumberedEntry> some =
        entryRows.entries(made.getId(), register, 0, ENTRIES_AT_ONCE);
    while (!some.isEmpty()) {
      List<StagedEntry> entries = some.stream().map(EntryRepository.NumberedEntry::entry).toList();
      Set<String> known =
          registers.known(register, entries.stream().map(StagedEntry::reference).toList());
      RegisterPreview result =
          registers.importFile(register, EntriesCsv.of(made.getFileName(), entries));
      entered += result.added() + result.corrected();
      entryRows.addEntries(
          made.getId(),
          register,
          entries.stream()
              .map(StagedEntry::reference)
              .filter(reference -> !known.contains(reference))
              .toList());
      done += entries.size();
      progress.accept(done);
      some =
          entryRows.entries(
              made.getId(), register, some.get(some.size() - 1).number(), ENTRIES_AT_ONCE);
    }
    return entered;
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
