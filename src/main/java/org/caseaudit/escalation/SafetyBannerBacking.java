package org.caseaudit.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Permission;
import org.omnifaces.util.Faces;

/** What is on top of every page of somebody who must act because a child may be unsafe. */
@Named
@RequestScoped
public class SafetyBannerBacking {

  private static final String TOLD = SafetyBannerBacking.class.getName();

  @Inject private EscalationService escalations;
  @Inject private CurrentUser currentUser;

  private List<EscalationView> pressing;
  private boolean news;

  /** Those that can't be passed over; none for whoever answers for none. */
  public List<EscalationView> getPressing() {
    if (pressing == null) {
      pressing =
          currentUser.get().may(Permission.ANSWER_ESCALATION)
              ? escalations.waiting().stream().filter(EscalationView::isPressing).toList()
              : List.of();
      tell();
    }
    return pressing;
  }

  /** Whether one of them is shown for the first time in this session. */
  public boolean isNews() {
    getPressing();
    return news;
  }

  private void tell() {
    Set<Long> shown = new HashSet<>();
    pressing.forEach(each -> shown.add(each.getEscalation().getId()));
    if (!shown.isEmpty()) {
      Set<Long> told = Faces.getSessionAttribute(TOLD);
      news = told == null || !told.containsAll(shown);
      Faces.setSessionAttribute(TOLD, shown);
    }
  }

  /** How many there are, in a sentence. */
  public String getSummary() {
    int count = getPressing().size();
    return count == 1 ? "One escalation waits for you." : count + " escalations wait for you.";
  }
}
