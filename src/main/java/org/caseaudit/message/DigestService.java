package org.caseaudit.message;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.MailChoice;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;
import org.caseaudit.work.Task;
import org.caseaudit.work.WorkKind;
import org.caseaudit.work.WorkList;

/** Writes each person one digest a working day, if they have anything to do. */
@Guarded
@Transactional(REQUIRES_NEW)
@ApplicationScoped
public class DigestService {

  private final DigestTimes times = DigestTimes.from(System.getenv());

  @Inject private MessageRepository messageRepository;
  @Inject private Messages messages;
  @Inject private UserRepository users;
  @Inject private WorkList work;
  @Inject private Clock clock;

  /** The accounts that should have had a digest by now and haven't. */
  @Requires(Permission.DELIVER_MESSAGES)
  public List<Long> due() {
    return times.dueAt(clock.instant()).map(messageRepository::withoutDigest).orElse(List.of());
  }

  /** Writes somebody the digest that is due, unless they have it: once, whoever else tries. */
  @Requires(Permission.DELIVER_MESSAGES)
  public void write(long account) {
    Optional<LocalDate> day = times.dueAt(clock.instant());
    if (day.isPresent() && messageRepository.noteDigest(account, day.get())) {
      users
          .find(account)
          .filter(user -> user.isEnabled() && user.getMailChoice() != MailChoice.NEVER)
          .ifPresent(user -> write(user, day.get()));
    }
  }

  private void write(User user, LocalDate day) {
    Map<WorkKind, List<Task>> todo = work.byKind(user.actor());
    if (!todo.isEmpty()) {
      DigestWords words =
          new DigestWords(todo, messageRepository.countUnread(user.getId()), day, times);
      messages.giveDigest(user, words.subject(), words.text());
    }
  }
}
