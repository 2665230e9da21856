package org.caseaudit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.caseaudit.register.RegisterImportService;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamRepository;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Files for import: read, looked at, imported as one, undone. */
@Guarded
@Transactional
@ApplicationScoped
public class ImportService {

  private static final int NAMED_OBSTACLES = 10;

  @Inject private ImportRepository imports;
  @Inject private EntryRepository entryRows;
  @Inject private TakeoverRepository takeover;
  @Inject private Importing importing;
  @Inject private RegisterImportService registers;
  @Inject private TeamRepository teams;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** Begins with files of that name, not read yet. */
  @Requires(Permission.IMPORT_CASELOAD)
  public FileImport begin(String name) {
    FileImport made = new FileImport(name, clock.instant(), me());
    imports.add(made);
    return made;
  }

  /** Reads the files, so that they can be looked at; nothing is imported yet. */
  @Requires(Permission.IMPORT_CASELOAD)
  public void read(long id, List<SentFile> files, IntConsumer progress) {
    importing.read(lock(id), files, progress);
  }

  /** The kinds of files that are understood. */
  @Requires(Permission.IMPORT_CASELOAD)
  public List<ImportKind> kinds() {
    return importing.profiles().stream().map(ImportKind::of).toList();
  }

  /** Says that the files can't be read, and why. */
  @Requires(Permission.IMPORT_CASELOAD)
  public void refuse(long id, String why) {
    lock(id).refuse(why);
  }

  /**
   * An import and where it stands.
   *
   * @throws Refused if there is none
   */
  @Requires(Permission.IMPORT_CASELOAD)
  public FileImport find(long id) {
    return imports.find(id).orElseThrow(() -> Refused.notFound("This import"));
  }

  /** What importing would do. */
  @Requires(Permission.IMPORT_CASELOAD)
  public Preview preview(long id) {
    FileImport made = find(id);
    String title =
        importing.profiles().stream()
            .filter(profile -> profile.code().equals(made.getProfile()))
            .map(ImportProfile::title)
            .findFirst()
            .orElse(made.getProfile());
    return new Preview(
        made,
        title,
        imports.sheets(id),
        imports.oddities(id),
        imports.outcomes(id),
        imports.teamChoices(id),
        imports.countFaults(id),
        entryRows.countEntries(id));
  }

  /** Some of the cases that come to one outcome, by reference. */
  @Requires(Permission.IMPORT_CASELOAD)
  public List<CaseLine> cases(long id, CaseOutcome outcome, int first, int most) {
    return imports.cases(id, outcome, first, most);
  }

  /** Some of the cells that could not be taken, in the order they were met. */
  @Requires(Permission.IMPORT_CASELOAD)
  public List<ImportFault> faults(long id, int first, int most) {
    return imports.faults(id, first, most);
  }

  /** The teams that can be meant by what a file says. */
  @Requires(Permission.IMPORT_CASELOAD)
  public List<Team> teams() {
    return teams.all().stream().filter(Team::isActive).toList();
  }

  /**
   * Says which team is meant by the words a file has for it; the next file of the kind knows.
   *
   * @param team its id; null to forget
   */
  @Requires(Permission.IMPORT_CASELOAD)
  public void mean(long id, List<TeamChoice> choices) {
    FileImport made = lock(id);
    choices.forEach(choice -> imports.mean(made.getProfile(), choice.words(), choice.team()));
    importing.compare(made, importing.profile(made));
  }

  /** Says that an import begins, so that nobody begins it twice. */
  @Requires(Permission.IMPORT_CASELOAD)
  public void start(long id) {
    lock(id).begin();
  }

  /** Says that an import could not be done, and why. */
  @Requires(Permission.IMPORT_CASELOAD)
  public void stop(long id, String why) {
    lock(id).stop(why);
  }

  /**
   * Imports what is good in a file that was read: all of it, or nothing.
   *
   * @param closeVanished the day on which cases that the file has no longer are closed; null to
   *     leave them as they are
   */
  @Requires(Permission.IMPORT_CASELOAD)
  public FileImport take(long id, LocalDate closeVanished, IntConsumer progress) {
    if (closeVanished != null && closeVanished.isAfter(London.day(clock.instant()))) {
      throw Refused.invalid("A case can’t close in the future.");
    }
    takeover.lock();
    FileImport made = lock(id);
    importing.compare(made, importing.profile(made));
    return finish(id, importing.take(made, closeVanished, progress));
  }

  /** Entries of registers are many, and let go of now and then: the import is found anew. */
  private FileImport finish(long id, ImportCounts counts) {
    FileImport made = lock(id);
    made.imported(counts, clock.instant(), me());
    events.fire(new ImportMoved(id, "imported a file", made.getFileName() + ": " + counts));
    return made;
  }

  /**
   * Reads and imports a file without anybody looking at it first: whole, or not at all.
   *
   * @throws ImportRefused if anything would be left out
   */
  @Requires(Permission.IMPORT_CASELOAD)
  public FileImport importFile(CsvFile file) {
    file.problem()
        .ifPresent(
            problem -> {
              throw Refused.invalid(problem.message());
            });
    byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
    try (InputStream content = new ByteArrayInputStream(text);
        SentFile sent = SentFile.take(file.name(), content)) {
      return importWhole(sent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileImport importWhole(SentFile sent) {
    takeover.lock();
    FileImport made = begin(sent.name());
    importing.read(made, List.of(sent), rows -> {});
    refuseFaults(made.getId());
    return finish(made.getId(), importing.take(made, null, rows -> {}));
  }

  private void refuseFaults(long id) {
    List<ImportFault> faults = new ArrayList<>(imports.faults(id, 0, Limits.MOST_ROWS));
    imports.unknownTeams(id).forEach(faults::add);
    if (!faults.isEmpty()) {
      throw new ImportRefused(faults);
    }
  }

  /** Puts a file aside that won't be imported. */
  @Requires(Permission.IMPORT_CASELOAD)
  public void discard(long id) {
    lock(id).discard();
    takeover.clear(id);
  }

  /** Imports, the newest first. */
  @Requires(Permission.IMPORT_CASELOAD)
  public List<FileImport> history(int first, int most) {
    return imports.page(first, most);
  }

  /** How many {@link #history} has in all. */
  @Requires(Permission.IMPORT_CASELOAD)
  public long countHistory() {
    return imports.count();
  }

  /** Why an import can't be undone, child by child; the first reasons where many. */
  @Requires(Permission.IMPORT_CASELOAD)
  public List<String> obstacles(long id) {
    FileImport made = find(id);
    return made.getStatus() == FileImport.Status.IMPORTED
        ? imports.obstacles(id, made.getImportedAt(), NAMED_OBSTACLES)
        : List.of();
  }

  /**
   * Undoes an import: every case is as it was before, and entries it made are withdrawn.
   *
   * @throws Refused if something leans on what it brought
   */
  @Requires(Permission.IMPORT_CASELOAD)
  public void undo(long id) {
    takeover.lock();
    FileImport made = lock(id);
    List<String> obstacles = obstacles(id);
    if (!obstacles.isEmpty()) {
      throw Refused.conflict(
          "This import can’t be undone any more: " + String.join("; ", obstacles) + ".");
    }
    made.undo(clock.instant(), me());
    imports.flush();
    entryRows
        .importedEntries(id)
        .forEach(
            (register, references) ->
                registers.takeBack(
                    register, references, "The import of " + made.getFileName() + " was undone"));
    imports.flush();
    takeover.putBack(id);
    events.fire(new ImportMoved(id, "undid an import", made.getFileName()));
  }

  private FileImport lock(long id) {
    return imports.lock(id).orElseThrow(() -> Refused.notFound("This import"));
  }

  private User me() {
    return users.find(currentUser.get().id()).orElseThrow();
  }
}
