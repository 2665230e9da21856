package org.caseaudit.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.audit.NotApplicableService;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.Sealing;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.template.Address;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** What happens to an audit that was handed in: talked about, returned, authorised, reopened. */
@Guarded
@Transactional
@ApplicationScoped
public class ReviewService {

  @Inject private ReviewRepository reviews;
  @Inject private AuditRepository audits;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private UserRepository users;
  @Inject private NotApplicableService notApplicable;
  @Inject private Sealing sealing;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** What was said about the answers of an audit, by the answer it is about. */
  @Requires(Permission.READ_AUDIT)
  public Map<Address, List<CommentThread>> threads(long audit) {
    readable(audit);
    return reviews.threads(audit);
  }

  /** Says something about one answer. */
  @Requires(Permission.COMMENT_ON_AUDIT)
  public void comment(long audit, Address address, String words) {
    AnswerSheet sheet = readable(audit);
    if (!reader.open(sheet).reading().asked(address)) {
      throw Refused.invalid("This audit has no question " + address + " to comment on.");
    }
    reviews.add(new ReviewComment(audit, address, words, clock.instant(), me()));
    events.fire(new ReviewMade(audit, address, "commented", null, words.strip(), null));
  }

  /** Replies to something that was said. */
  @Requires(Permission.COMMENT_ON_AUDIT)
  public void reply(long commentId, String words) {
    ReviewComment comment = comment(commentId);
    ReviewComment reply = comment.reply(words, clock.instant(), me());
    reviews.add(reply);
    events.fire(
        new ReviewMade(
            comment.getSheetId(), comment.getAddress(), "replied", null, reply.getWords(), null));
  }

  /** Ends a thread of one's own. */
  @Requires(Permission.COMMENT_ON_AUDIT)
  public void close(long commentId) {
    ReviewComment comment = comment(commentId);
    comment.close(me());
    events.fire(
        new ReviewMade(
            comment.getSheetId(), comment.getAddress(), "closed a thread", null, null, null));
  }

  /** Gives a submitted audit back to its officer, saying what is to be done. */
  @Requires(Permission.REVIEW_AUDIT)
  public void returnAudit(long id, String reason) {
    Audit audit = lock(id);
    Audit.Status before = audit.getStatus();
    audit.returnToOfficer(reason);
    fire(audit, "returned the audit", before, reason);
  }

  /** Agrees to a submitted audit: its answers are sealed, and count. */
  @Requires(Permission.REVIEW_AUDIT)
  public void authorise(long id) {
    Audit audit = lock(id);
    Audit.Status before = audit.getStatus();
    notApplicable.requireAnswered(id);
    audit.authorise(me(), clock.instant());
    fire(audit, "authorised the audit", before, null);
    sealing.seal(audit.getSheet(), currentUser.get().id());
  }

  /** Gives an authorised audit back to its officer: it counts no more until authorised again. */
  @Requires(Permission.REOPEN_AUDIT)
  public void reopen(long id, String reason) {
    Audit audit = lock(id);
    Audit.Status before = audit.getStatus();
    audit.reopen(reason);
    fire(audit, "reopened the audit", before, reason);
    sealing.reopen(audit.getSheet(), reason);
  }

  private AnswerSheet readable(long id) {
    Actor actor = currentUser.get();
    return sheets
        .find(id)
        .filter(sheet -> sheet.isOpenTo(actor))
        .orElseThrow(() -> Refused.notFound("Audit " + id));
  }

  private ReviewComment comment(long id) {
    ReviewComment comment = reviews.find(id).orElseThrow(() -> Refused.notFound("This comment"));
    readable(comment.getSheetId());
    return comment;
  }

  private Audit lock(long id) {
    Actor actor = currentUser.get();
    return sheets
        .lock(id)
        .filter(sheet -> sheet.isOpenTo(actor))
        .flatMap(sheet -> audits.find(sheet.getId()))
        .orElseThrow(() -> Refused.notFound("Audit " + id));
  }

  private User me() {
    return users.find(currentUser.get().id()).orElseThrow();
  }

  private void fire(Audit audit, String did, Audit.Status before, String reason) {
    events.fire(
        new ReviewMade(
            audit.getId(), null, did, before.getLabel(), audit.getStatus().getLabel(), reason));
  }
}
