package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditService;
import org.caseaudit.register.Entering;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.Subject;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.template.Address;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.template.Templates;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/**
 * “You said, we did”: telling whoever told an audit what they think what came of it. That they were
 * told is an entry of a register, so that an audit need not be reopened for it and is counted all
 * the same.
 */
@Guarded
@Transactional
@ApplicationScoped
public class FamilyNoteService {

  /** Somebody was written, or told, what came of what they said. */
  public record FamilyTold(long audit, String did, String after) implements DomainEvent {

    @Override
    public Subject subject() {
      return Subject.of("audit", audit);
    }
  }

  @Inject private AuditService audits;
  @Inject private SheetReader reader;
  @Inject private RemedialActionRepository actions;
  @Inject private FamilyNoteRepository notes;
  @Inject private Entering entering;
  @Inject private Templates templates;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** Those of the child and family who told an audit what they think, in its order. */
  @Requires(Permission.TELL_FAMILY)
  public List<Voice> voices(long audit) {
    return voices(authorised(audit));
  }

  private List<Voice> voices(Audit audit) {
    return Voice.in(reader.open(audit.getSheet())).stream()
        .filter(voice -> !voice.agency())
        .toList();
  }

  /** The notes of an audit, the first one first. */
  @Requires(Permission.TELL_FAMILY)
  public List<FamilyNote> notes(long audit) {
    return notes.ofAudit(audits.open(audit).getId());
  }

  /** A note, for those who may read the audit it is from. */
  @Requires(Permission.TELL_FAMILY)
  public FamilyNote note(long audit, long id) {
    return notes(audit).stream()
        .filter(note -> note.getId() == id)
        .findFirst()
        .orElseThrow(() -> Refused.notFound("This note"));
  }

  /** What a note to somebody could say, from what they said and how the actions stand now. */
  @Requires(Permission.TELL_FAMILY)
  public String compose(long audit, String voice, NoteStyle style) {
    Audit found = authorised(audit);
    OpenedSheet sheet = reader.open(found.getSheet());
    return FamilyNoteWords.of(
        style,
        voice(found, voice),
        actions.ofAudit(audit).stream()
            .filter(action -> action.getStatus() != RemedialAction.Status.WITHDRAWN)
            .toList(),
        sheet
            .template()
            .questionThatMeans(Meaning.FAMILY_NO_CHANGE_BECAUSE)
            .map(question -> sheet.reading().words(Address.of(question.code())))
            .orElse(""));
  }

  /**
   * Keeps a note, or another wording of the one being written to the same person.
   *
   * @param version of the note that was seen; 0 if there was none
   */
  @Requires(Permission.TELL_FAMILY)
  public FamilyNote write(long audit, String voice, NoteStyle style, String words, long version) {
    Audit found = authorised(audit);
    Voice to = voice(found, voice);
    FamilyNote note =
        notes.ofAudit(audit).stream()
            .filter(other -> other.getVoice().equals(voice) && other.getToldOn() == null)
            .findFirst()
            .flatMap(other -> notes.lock(other.getId()))
            .orElseGet(() -> new FamilyNote(found, to));
    if (note.getId() != null && note.getVersion() != version) {
      throw Refused.conflict(
          "Somebody wrote this note meanwhile. Read it, then write yours again.");
    }
    note.write(style, words, me(), clock.instant());
    if (note.getId() == null) {
      notes.add(note);
    }
    events.fire(
        new FamilyTold(audit, "wrote a note on what came of what they said", note.getWhose()));
    return note;
  }

  /**
   * Records that somebody was told: it counts from then on.
   *
   * @param whom codes of the options of who was told
   * @param how the code of an option
   */
  @Requires(Permission.TELL_FAMILY)
  public void told(long audit, long id, LocalDate on, Set<String> whom, String how, long version) {
    Audit found = authorised(audit);
    FamilyNote note =
        notes
            .lock(id)
            .filter(each -> each.getAudit().getId() == audit)
            .orElseThrow(() -> Refused.notFound("This note"));
    if (note.getVersion() != version) {
      throw Refused.conflict("Somebody changed this note meanwhile. Read it again.");
    }
    if (whom.isEmpty() || how.isEmpty()) {
      throw Refused.invalid("Say who was told, and how.");
    }
    note.told(on, me(), London.day(clock.instant()));
    entering
        .record(
            Meaning.FAMILY_TOLD_WHOM,
            found.getSampledCase().getCaseRecord(),
            Map.of(
                Meaning.FAMILY_TOLD_ON,
                on.toString(),
                Meaning.FAMILY_TOLD_WHOM,
                inOrder(whom),
                Meaning.FAMILY_TOLD_HOW,
                how),
            me())
        .ifPresent(entry -> note.countsAs(entry.getId()));
    events.fire(new FamilyTold(audit, "told what came of what they said", note.getWhose()));
  }

  private String inOrder(Set<String> whom) {
    return String.join(
        ",",
        options(Meaning.FAMILY_TOLD_WHOM).stream()
            .map(Option::code)
            .filter(whom::contains)
            .toList());
  }

  /** What there is to choose from when it is recorded who was told, or how. */
  @Requires(Permission.TELL_FAMILY)
  public List<Option> choices(Meaning meaning) {
    return options(meaning);
  }

  private List<Option> options(Meaning meaning) {
    return templates.current().stream()
        .filter(template -> template.kind() == Kind.REGISTER)
        .flatMap(template -> template.questionThatMeans(meaning).stream())
        .findFirst()
        .map(question -> question.options())
        .orElse(List.of());
  }

  private Audit authorised(long id) {
    Audit audit = audits.open(id);
    if (audit.getStatus() != Audit.Status.AUTHORISED) {
      throw Refused.notFound("An authorised audit with this number");
    }
    return audit;
  }

  private Voice voice(Audit audit, String item) {
    return voices(audit).stream()
        .filter(voice -> voice.item().equals(item))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("Whoever the note is for"));
  }

  private User me() {
    return users.find(currentUser.get().id()).orElseThrow();
  }
}
