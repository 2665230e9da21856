package org.caseaudit.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamRepository;

/** Shows the caseload to those who may see it, as far as they may. */
@ApplicationScoped
@Transactional
@Guarded
public class CaseloadService {

  @Inject private CaseRepository cases;
  @Inject private TeamRepository teams;
  @Inject private CurrentUser currentUser;

  /** The cases the one acting may see, by child reference. */
  @Requires(Permission.READ_CASELOAD)
  public List<CaseRecord> page(CaseFilter filter, int first, int size) {
    return page(filter, CaseOrder.REFERENCE, first, size);
  }

  /** The cases the one acting may see, in an order. */
  @Requires(Permission.READ_CASELOAD)
  public List<CaseRecord> page(CaseFilter filter, CaseOrder order, int first, int size) {
    return cases.page(filter, scope(), order, first, size);
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

  private CaseScope scope() {
    return CaseScope.of(currentUser.get());
  }
}
