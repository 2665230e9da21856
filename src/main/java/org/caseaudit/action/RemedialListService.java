package org.caseaudit.action;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseaudit.shared.Csv;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Subject;
import org.caseaudit.template.Meaning;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamRepository;

/** The actions from audits as lists: on a page, and as a file. */
@Guarded
@Transactional
@ApplicationScoped
public class RemedialListService {

  /** Somebody took actions out of the product. */
  public record ActionsExported(long actions) implements DomainEvent {

    @Override
    public Subject subject() {
      return new Subject("export", "actions-from-audits");
    }

    @Override
    public String did() {
      return "exported actions from audits";
    }

    @Override
    public String after() {
      return actions == 1 ? "1 action" : actions + " actions";
    }
  }

  private static final int AT_ONCE = 500;

  @Inject private RemedialListRepository lists;
  @Inject private Themes themes;
  @Inject private TeamRepository teams;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  @Requires(Permission.READ_REMEDIAL)
  public List<RemedialRow> list(RemedialFilter filter, int first, int most) {
    return lists.page(filter, actor(), themeQuestions(), today(), first, most);
  }

  /** How many {@link #list} has in all. */
  @Requires(Permission.READ_REMEDIAL)
  public long count(RemedialFilter filter) {
    return lists.count(filter, actor(), themeQuestions(), today());
  }

  /** How many of the reader's actions are in each of the groups. */
  @Requires(Permission.READ_REMEDIAL)
  public Map<RemedialFilter.State, Long> tally() {
    return lists.tally(actor(), today());
  }

  /** How many actions of the whole service are in each of the groups: numbers, no case. */
  @Requires(Permission.READ_MEASURES)
  public Map<RemedialFilter.State, Long> tallyOfAll() {
    return lists.tally(Actor.application(Role.QA_LEAD), today());
  }

  /** What the reader's actions can be filtered by: recommendations they serve, by code. */
  @Requires(Permission.READ_REMEDIAL)
  public Map<String, String> served() {
    return lists.served(actor());
  }

  /** The themes of audits, by code. */
  @Requires(Permission.READ_REMEDIAL)
  public Map<String, String> themes() {
    return themes.labels();
  }

  /** The teams whose actions the reader sees as a manager; all of them for the QA lead. */
  @Requires(Permission.READ_REMEDIAL)
  public List<Team> teams() {
    Actor actor = actor();
    return teams.all().stream()
        .filter(team -> actor.plays(Role.QA_LEAD) || actor.teams().contains(team.getId()))
        .toList();
  }

  /** Keeps, before a line goes out, that these actions are being exported. */
  @Requires(Permission.READ_REMEDIAL)
  public void noteExport(RemedialFilter filter) {
    events.fire(new ActionsExported(count(filter)));
  }

  /** Writes the actions as CSV. */
  @Requires(Permission.READ_REMEDIAL)
  public void export(RemedialFilter filter, Writer out) {
    LocalDate today = today();
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(
        "action",
        "audit",
        "child reference",
        "team",
        "what",
        "owner",
        "due",
        "status",
        "overdue",
        "priority",
        "recommendation",
        "from the family",
        "raised on",
        "done on",
        "checked on");
    List<RemedialRow> rows = list(filter, 0, AT_ONCE);
    for (int first = AT_ONCE; !rows.isEmpty(); first += AT_ONCE) {
      rows.forEach(row -> csv.writeRecord(cells(row, today)));
      rows = list(filter, first, AT_ONCE);
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(RemedialRow row, LocalDate today) {
    return List.of(
        Long.toString(row.id()),
        Long.toString(row.audit()),
        row.childReference(),
        Csv.harmless(row.team()),
        Csv.harmless(row.what()),
        Csv.harmless(row.owner()),
        Objects.toString(row.due(), ""),
        row.status().getLabel(),
        row.isOverdue(today) ? "yes" : "no",
        Csv.harmless(row.priority()),
        Csv.harmless(row.serves()),
        row.fromFamily() ? "yes" : "no",
        row.raisedOn().toString(),
        Objects.toString(row.doneOn(), ""),
        Objects.toString(row.checkedOn(), ""));
  }

  private List<String> themeQuestions() {
    return themes.codesOf(Meaning.THEMES);
  }

  private Actor actor() {
    return currentUser.get();
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
