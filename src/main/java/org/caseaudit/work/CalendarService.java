package org.caseaudit.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.SecretLink;
import org.caseaudit.user.AccountChanged;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;
import org.caseaudit.web.BaseUrl;

/**
 * Puts what somebody has to do into their own calendar. A calendar program signs in nowhere, so it
 * is given a secret address; what it reads there says that something is due and where, nothing of a
 * child.
 */
@Guarded
@Transactional
@ApplicationScoped
public class CalendarService {

  private final SecureRandom random = new SecureRandom();

  @Inject private CalendarLinkRepository links;
  @Inject private UserRepository users;
  @Inject private WorkList work;
  @Inject private BaseUrl baseUrl;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** A calendar as it is now, and when it last changed. */
  public record Feed(String text, Instant changed) {}

  /** One's own link, of which only that and since when there is one can be told. */
  @Requires(Permission.OWN_ACCOUNT)
  public Optional<CalendarLink> own() {
    return links.of(currentUser.get().id());
  }

  /** Makes a link and tells its whole address, once; the one there was leads nowhere any more. */
  @Requires(Permission.OWN_ACCOUNT)
  public String make() {
    long me = currentUser.get().id();
    links.remove(me);
    SecretLink link = SecretLink.make(random);
    links.add(new CalendarLink(me, link, clock.instant()));
    events.fire(new AccountChanged(me, "made a calendar link", null, null));
    return baseUrl.of("/calendar/" + link.secret() + ".ics");
  }

  /** Makes one's link lead nowhere. */
  @Requires(Permission.OWN_ACCOUNT)
  public void revoke() {
    long me = currentUser.get().id();
    if (links.remove(me)) {
      events.fire(new AccountChanged(me, "took the calendar link back", null, null));
    }
  }

  /** What a link leads to; nothing if it leads nowhere, for whatever reason. */
  @Requires(Permission.FOLLOW_CALENDAR)
  public Optional<Feed> read(String secret) {
    return Optional.of(SecretLink.typed(secret))
        .filter(SecretLink::isWellFormed)
        .flatMap(links::find)
        .flatMap(
            link ->
                users
                    .find(link.getAccount())
                    .filter(User::isEnabled)
                    .map(owner -> feed(link, owner)));
  }

  private Feed feed(CalendarLink link, User owner) {
    List<CalendarFile.Entry> entries = entries(owner);
    Instant changed =
        links.noteContent(link, SecretLink.digest(entries.toString()), clock.instant());
    return new Feed(CalendarFile.of(entries, changed), changed);
  }

  private List<CalendarFile.Entry> entries(User owner) {
    List<CalendarFile.Entry> entries = new ArrayList<>();
    Set<String> known = new HashSet<>();
    work.byKind(owner.actor())
        .forEach(
            (kind, tasks) ->
                tasks.stream()
                    .map(task -> entry(kind, task.to(), task.dueOn()))
                    .filter(entry -> known.add(entry.uid()))
                    .forEach(entries::add));
    return entries;
  }

  private CalendarFile.Entry entry(WorkKind kind, String path, LocalDate dueOn) {
    String uid =
        (kind.one() + path).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "")
            + "@"
            + baseUrl.host();
    return new CalendarFile.Entry(uid, dueOn, kind.due(), baseUrl.of(path));
  }
}
