package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseaudit.audit.Incomplete;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.caseload.CaseRepository;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.AnswerSaved;
import org.caseaudit.sheet.Answering;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.StaleAnswer;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamRepository;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** The registers and their entries, whatever the templates ask. */
@Guarded
@Transactional
@ApplicationScoped
public class RegisterService {

  private static final int MOST_OFFERED = 1_000;

  @Inject private RegisterRepository entries;
  @Inject private RegisterListRepository lists;
  @Inject private Entering entering;
  @Inject private EntryHistory history;
  @Inject private Answering answering;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private CaseRepository cases;
  @Inject private TeamRepository teams;
  @Inject private UserRepository users;
  @Inject private Templates templates;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /** Every register with what is in it, by title. */
  @Requires(Permission.READ_REGISTERS)
  public List<RegisterSummary> registers() {
    Map<String, RegisterTotal> totals = lists.totals(scope(), London.day(clock.instant()));
    return templates.current().stream()
        .filter(template -> template.kind() == Kind.REGISTER)
        .sorted(Comparator.comparing(AuditTemplate::title))
        .map(
            template ->
                new RegisterSummary(
                    template, totals.getOrDefault(template.ref().code(), RegisterTotal.NOTHING)))
        .toList();
  }

  /**
   * The newest version of a register's template.
   *
   * @throws Refused if there is none
   */
  @Requires(Permission.READ_REGISTERS)
  public AuditTemplate register(String code) {
    return templates.current().stream()
        .filter(template -> template.kind() == Kind.REGISTER)
        .filter(template -> template.ref().code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("This register"));
  }

  /** Some entries of a register. */
  @Requires(Permission.READ_REGISTERS)
  public List<RegisterRow> list(RegisterQuery wanted, int first, int most) {
    return lists.page(wanted, scope(), first, most);
  }

  /** How many entries {@link #list} has in all. */
  @Requires(Permission.READ_REGISTERS)
  public long count(RegisterQuery wanted) {
    return lists.count(wanted, scope());
  }

  /** The teams whose children the one acting may see entries about, by name. */
  @Requires(Permission.READ_REGISTERS)
  public List<Team> teams() {
    RegisterScope scope = scope();
    return teams.all().stream().filter(scope::holds).toList();
  }

  /** References of the children an entry can be made about; the first of them where many. */
  @Requires(Permission.KEEP_REGISTERS)
  public List<String> children() {
    RegisterScope scope = scope();
    return cases.openReferences(scope.whole() ? null : scope.teams(), MOST_OFFERED);
  }

  /**
   * An entry, for those who may read it.
   *
   * @throws Refused if there is none, or not for this user
   */
  @Requires(Permission.READ_REGISTERS)
  public OpenedEntry open(long id) {
    RegisterEntry entry =
        entries
            .find(id)
            .filter(found -> scope().holds(found.getSheet().getStratum()))
            .orElseThrow(() -> Refused.notFound("Entry " + id));
    String keptBy =
        users.find(entry.getSheet().getAnsweredBy()).map(User::getName).orElse("Case Audit");
    boolean mine = entry.isOpen() && entry.getSheet().isAnsweredBy(actor());
    return new OpenedEntry(entry, reader.open(entry.getSheet()), mine, keptBy);
  }

  /** What happened to an entry, the newest first. */
  @Requires(Permission.READ_REGISTERS)
  public List<Revision> history(long id) {
    return history.of(open(id).entry());
  }

  /**
   * Begins an entry as a draft.
   *
   * @param child the reference of the child it is about; ignored where entries aren't about a child
   * @throws Refused if there is no such child in the part of the caseload that is this user's
   */
  @Requires(Permission.KEEP_REGISTERS)
  public RegisterEntry begin(String register, String child) {
    AuditTemplate template = register(register);
    CaseRecord about = template.concernsChild() ? child(child) : null;
    return entering.begin(template, about, null, actor().id());
  }

  private CaseRecord child(String reference) {
    String wanted = reference == null ? "" : reference.strip().toUpperCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      throw Refused.invalid("Enter the child’s reference.");
    }
    return cases
        .findByReference(wanted)
        .filter(found -> scope().holds(found.getTeam()))
        .orElseThrow(
            () ->
                Refused.invalid(
                    "There is no child “%s” in your part of the caseload.".formatted(wanted)));
  }

  /**
   * Changes one answer of an open entry of one's own.
   *
   * @throws StaleAnswer if the answer is another than the one to be replaced
   */
  @Requires(Permission.KEEP_REGISTERS)
  public AnswerSaved answer(long id, @Valid AnswerChange change) {
    return answering.answer(mine(id).getSheet(), change, actor().id());
  }

  /** Changes many answers of an open entry of one's own: all of them, or none. */
  @Requires(Permission.KEEP_REGISTERS)
  public void answerAll(long id, List<@Valid AnswerChange> changes) {
    answering.answerAll(mine(id).getSheet(), changes, actor().id());
  }

  /**
   * Saves an open entry of one's own: it is sealed, and counts.
   *
   * @throws Incomplete if answers are missing
   */
  @Requires(Permission.KEEP_REGISTERS)
  public void save(long id) {
    entering.save(mine(id), actor().id());
  }

  /** Opens a saved entry to be corrected by the one acting, saying why. */
  @Requires(Permission.KEEP_REGISTERS)
  public void correct(long id, String reason) {
    entering.correct(lock(id), reason, me());
  }

  /** Takes over what somebody else began and didn't finish. */
  @Requires(Permission.KEEP_REGISTERS)
  public void takeOver(long id) {
    entering.takeOver(lock(id), me());
  }

  /** Withdraws an entry that should not be there, saying why. */
  @Requires(Permission.KEEP_REGISTERS)
  public void withdraw(long id, String reason) {
    entering.withdraw(lock(id), reason, me());
  }

  private RegisterEntry mine(long id) {
    RegisterEntry entry = lock(id);
    if (!entry.getSheet().isAnsweredBy(actor())) {
      throw Refused.conflict("Somebody else is working on this entry. Take it over first.");
    }
    return entry;
  }

  private RegisterEntry lock(long id) {
    return sheets
        .lock(id)
        .filter(sheet -> scope().holds(sheet.getStratum()))
        .flatMap(sheet -> entries.find(sheet.getId()))
        .orElseThrow(() -> Refused.notFound("Entry " + id));
  }

  private RegisterScope scope() {
    return RegisterScope.of(actor());
  }

  private Actor actor() {
    return currentUser.get();
  }

  private User me() {
    return users.find(actor().id()).orElseThrow();
  }
}
