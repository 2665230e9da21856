package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.caseaudit.audit.AuditService;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Subject;
import org.caseaudit.template.Meaning;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Good practice from audits: the QA lead reads it and makes it safe before everybody does. */
@Guarded
@Transactional
@ApplicationScoped
public class PracticeService {

  /** Good practice was shared, or kept back. */
  public record PracticeJudged(long audit, String did) implements DomainEvent {

    @Override
    public Subject subject() {
      return Subject.of("audit", audit);
    }
  }

  private static final int MOST = 20;

  @Inject private LearningRepository learning;
  @Inject private AuditService audits;
  @Inject private Themes themes;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** What was shared, the latest first. */
  @Requires(Permission.READ_MEASURES)
  public List<SharedPractice> shared() {
    return learning.shared();
  }

  /** What waits for the QA lead to share it or keep it back. */
  @Requires(Permission.SHARE_PRACTICE)
  public List<LearningRepository.Practice> toShare() {
    return learning.practiceToShare(themes.codesOf(Meaning.GOOD_PRACTICE), MOST);
  }

  /** Lets everybody read it, in words that tell nobody whose case it was. */
  @Requires(Permission.SHARE_PRACTICE)
  public void share(long audit, String words) {
    String reference = audits.open(audit).getSheet().getStratum().childReference();
    practice(audit).share(words, reference, me(), London.day(clock.instant()));
    events.fire(new PracticeJudged(audit, "shared its good practice"));
  }

  /** Keeps it from being shared, or takes it back. */
  @Requires(Permission.SHARE_PRACTICE)
  public void keepBack(long audit) {
    audits.open(audit);
    practice(audit).keepBack("Kept back", me(), London.day(clock.instant()));
    events.fire(new PracticeJudged(audit, "kept its good practice back"));
  }

  private SharedPractice practice(long audit) {
    return learning
        .practice(audit)
        .orElseGet(
            () -> {
              SharedPractice fresh = new SharedPractice(audit);
              learning.add(fresh);
              return fresh;
            });
  }

  private User me() {
    return users.find(currentUser.get().id()).orElseThrow();
  }
}
