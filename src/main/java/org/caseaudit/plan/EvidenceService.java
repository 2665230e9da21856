package org.caseaudit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.Subject;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** The evidence of the plan's actions; and, to be read, of its statements and recommendations. */
@Guarded
@Transactional
@ApplicationScoped
public class EvidenceService {

  /** A file with what is in it. */
  public record Opened(EvidenceFile file, byte[] content) {}

  @Inject private CurrentPlan plan;
  @Inject private EvidenceRepository files;
  @Inject private EvidenceCabinet cabinet;
  @Inject private ActionScope scope;
  @Inject private CurrentUser currentUser;

  /** What was filed about an action, withdrawn files too, oldest first. */
  @Requires(Permission.READ_PLAN)
  public List<EvidenceFile> ofAction(String ref) {
    return files.about(action(ref));
  }

  /** Files what was sent about an action. */
  @Requires(Permission.UPDATE_ACTIONS)
  public EvidenceFile file(String ref, String name, byte[] content) {
    Subject about = action(ref);
    scope.check(plan.get().action(ref).orElseThrow());
    return cabinet.file(about, name, content);
  }

  /** Takes a file about an action back: its content is removed, the record of it stays. */
  @Requires(Permission.UPDATE_ACTIONS)
  public void withdraw(String ref, long id, String reason) {
    Subject about = action(ref);
    scope.check(plan.get().action(ref).orElseThrow());
    cabinet.withdraw(cabinet.locked(about, id), reason);
  }

  /** A file, for whoever may see what it is about. */
  @Requires(Permission.READ_PLAN)
  public Opened open(long id) {
    EvidenceFile file =
        files
            .find(id)
            .filter(found -> !found.isWithdrawn() && mayRead(found.getSubject()))
            .orElseThrow(() -> Refused.notFound("This file"));
    return new Opened(file, files.content(id));
  }

  private boolean mayRead(Subject about) {
    return switch (about.kind()) {
      case "action" -> true;
      case "statement", "recommendation" -> currentUser.get().may(Permission.READ_MEASURES);
      default -> false;
    };
  }

  private Subject action(String ref) {
    return plan.get()
        .action(ref)
        .map(action -> new Subject("action", action.ref()))
        .orElseThrow(() -> Refused.notFound("This action"));
  }
}
