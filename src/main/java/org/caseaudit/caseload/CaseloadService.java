package org.caseaudit.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.RowFault;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamRepository;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/**
 * Shows the caseload to those who may see it and takes it over from a file, whole or not at all.
 */
@ApplicationScoped
@Transactional
@Guarded
public class CaseloadService {

  private static final int CHUNK = 500;
  private static final int SHOWN_IMPORTS = 10;

  @Inject private CaseRepository cases;
  @Inject private TeamRepository teams;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /** The cases the one acting may see, by child reference. */
  @Requires(Permission.READ_CASELOAD)
  public List<CaseRecord> page(CaseFilter filter, int first, int size) {
    return cases.page(filter, scope(), first, size);
  }

  /** How many cases {@link #page} has in all. */
  @Requires(Permission.READ_CASELOAD)
  public long count(CaseFilter filter) {
    return cases.count(filter, scope());
  }

  /** The teams whose cases the one acting may see, by name. */
  @Requires(Permission.READ_CASELOAD)
  public List<Team> teams() {
    CaseScope scope = scope();
    return teams.all().stream()
        .filter(team -> scope.whole() || scope.teams().contains(team.getId()))
        .toList();
  }

  /** The last imports, newest first. */
  @Requires(Permission.IMPORT_CASELOAD)
  public List<CaseloadImport> imports() {
    return cases.imports(SHOWN_IMPORTS);
  }

  /** What importing the file would do. */
  @Requires(Permission.IMPORT_CASELOAD)
  public ImportPreview preview(CsvFile file) {
    Comparison comparison = new Comparison();
    List<RowFault> faults = readInChunks(file, comparison::compare);
    return new ImportPreview(
        comparison.counts, comparison.changes, cases.countOpen() - comparison.knownOpen, faults);
  }

  /**
   * Imports the file. The same file again changes nothing.
   *
   * @throws CaseloadRefused if anything is wrong with the file; nothing is imported then
   */
  @Requires(Permission.IMPORT_CASELOAD)
  public CaseloadImport importFile(CsvFile file) {
    List<RowFault> faults = readInChunks(file, rows -> {});
    if (!faults.isEmpty()) {
      throw new CaseloadRefused(faults);
    }
    cases.lockForImport();
    Takeover takeover = new Takeover();
    readInChunks(file, takeover::take);
    User importer = users.find(currentUser.get().id()).orElseThrow();
    CaseloadImport made =
        new CaseloadImport(file.name(), clock.instant(), importer, takeover.counts);
    cases.add(made);
    events.fire(new CaseloadImported(made.getId(), file.name(), takeover.counts));
    return made;
  }

  private CaseScope scope() {
    return CaseScope.of(currentUser.get());
  }

  private List<RowFault> readInChunks(CsvFile file, Consumer<List<CaseRow>> use) {
    List<CaseRow> chunk = new ArrayList<>(CHUNK);
    List<RowFault> faults =
        new CaseloadReader(activeTeams().keySet(), LocalDate.now(clock))
            .read(
                file,
                row -> {
                  chunk.add(row);
                  if (chunk.size() == CHUNK) {
                    use.accept(chunk);
                    chunk.clear();
                  }
                });
    if (!chunk.isEmpty()) {
      use.accept(chunk);
    }
    return faults;
  }

  private Map<String, Team> activeTeams() {
    return teams.all().stream()
        .filter(Team::isActive)
        .collect(Collectors.toMap(Team::getCode, Function.identity()));
  }

  private Map<String, CaseRecord> known(List<CaseRow> rows) {
    return cases.byReference(rows.stream().map(CaseRow::childReference).toList());
  }

  /** Compares rows with the known cases and changes none. */
  private final class Comparison {
    private final List<CaseChanged> changes = new ArrayList<>();
    private ImportCounts counts = ImportCounts.NONE;
    private long knownOpen;

    void compare(List<CaseRow> rows) {
      Map<String, CaseRecord> known = known(rows);
      int changed = 0;
      for (CaseRow row : rows) {
        CaseRecord record = known.get(row.childReference());
        Optional<CaseChanged> change = record == null ? Optional.empty() : record.changesIn(row);
        changed += change.isPresent() ? 1 : 0;
        change.filter(c -> changes.size() < ImportPreview.SHOWN_CHANGES).ifPresent(changes::add);
      }
      counts =
          counts.plus(
              new ImportCounts(rows.size() - known.size(), changed, known.size() - changed));
      knownOpen += known.values().stream().filter(CaseRecord::isOpen).count();
      cases.release();
    }
  }

  /** Takes rows over into the caseload. */
  private final class Takeover {
    private ImportCounts counts = ImportCounts.NONE;

    void take(List<CaseRow> rows) {
      Map<String, CaseRecord> known = known(rows);
      Map<String, Team> teamsByCode = activeTeams();
      int changed = 0;
      for (CaseRow row : rows) {
        Team team = teamsByCode.get(row.team());
        CaseRecord record = known.get(row.childReference());
        if (record == null) {
          cases.add(new CaseRecord(row, team));
        } else {
          Optional<CaseChanged> change = record.update(row, team);
          change.ifPresent(events::fire);
          changed += change.isPresent() ? 1 : 0;
        }
      }
      counts =
          counts.plus(
              new ImportCounts(rows.size() - known.size(), changed, known.size() - changed));
      cases.release();
    }
  }
}
