package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.caseaudit.plan.EvidenceCabinet;
import org.caseaudit.plan.EvidenceFile;
import org.caseaudit.plan.EvidenceRepository;
import org.caseaudit.plan.EvidenceService;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.Subject;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** The evidence for actions from audits, in the same cabinet as that of the plan. */
@Guarded
@Transactional
@ApplicationScoped
public class RemedialEvidenceService {

  @Inject private RemedialActionService actions;
  @Inject private EvidenceRepository files;
  @Inject private EvidenceCabinet cabinet;

  /** What was filed about an action, withdrawn files too, oldest first. */
  @Requires(Permission.READ_REMEDIAL)
  public List<EvidenceFile> of(long action) {
    actions.open(action);
    return files.about(subject(action));
  }

  /** A file with what is in it. */
  @Requires(Permission.READ_REMEDIAL)
  public EvidenceService.Opened open(long action, long file) {
    actions.open(action);
    return cabinet.open(subject(action), file);
  }

  /** Files what shows that it was done; not once it was checked. */
  @Requires(Permission.WORK_ON_REMEDIAL)
  public EvidenceFile file(long action, String name, byte[] content) {
    requireWork(action);
    return cabinet.file(subject(action), name, content);
  }

  /** Takes a file back: its content is removed, the record of it stays. */
  @Requires(Permission.WORK_ON_REMEDIAL)
  public void withdraw(long action, long file, String reason) {
    requireWork(action);
    cabinet.withdraw(cabinet.locked(subject(action), file), reason);
  }

  private void requireWork(long action) {
    if (!actions.open(action).mayWork()) {
      throw Refused.notFound("An action of yours with this number");
    }
  }

  private static Subject subject(long action) {
    return Subject.of(RemedialActionMoved.KIND, action);
  }
}
