package org.caseaudit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Role;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Says which account acts for which of the leads the plan names. */
@Guarded
@Transactional
@ApplicationScoped
public class LeadOfficerService {

  @Inject private CurrentPlan plan;
  @Inject private LeadOfficerRepository officers;
  @Inject private UserRepository users;
  @Inject private Event<DomainEvent> events;

  /** The initials an account acts for. */
  @Requires(Permission.MANAGE_PEOPLE)
  public Set<String> leadsOf(long account) {
    return officers.leadsOf(account);
  }

  /** Makes an account act for exactly these leads, from its next request on. */
  @Requires(Permission.MANAGE_PEOPLE)
  public void appoint(long account, Set<String> wanted) {
    User user = users.find(account).orElseThrow(() -> Refused.notFound("This account"));
    Set<String> before = officers.leadsOf(account);
    Set<String> known =
        plan.get().leadTitles().stream().map(LeadTitle::initials).collect(Collectors.toSet());
    wanted.stream()
        .filter(lead -> !known.contains(lead) && !before.contains(lead))
        .findFirst()
        .ifPresent(
            lead -> {
              throw Refused.invalid("The plan names no lead “" + lead + "” for an action.");
            });
    if (!wanted.isEmpty() && !user.getRoles().contains(Role.LEAD_OFFICER)) {
      throw Refused.invalid(
          "Give " + user.getName() + " the role “" + Role.LEAD_OFFICER.label() + "” first.");
    }
    if (wanted.equals(before)) {
      return;
    }
    replace(user, wanted);
    events.fire(new LeadsAppointed(account, words(before), words(new TreeSet<>(wanted))));
  }

  private void replace(User user, Set<String> wanted) {
    List<LeadOfficer> present = officers.of(user.getId());
    present.stream().filter(it -> !wanted.contains(it.getLead())).forEach(officers::remove);
    Set<String> kept = present.stream().map(LeadOfficer::getLead).collect(Collectors.toSet());
    wanted.stream()
        .filter(lead -> !kept.contains(lead))
        .forEach(lead -> officers.add(new LeadOfficer(user, lead)));
  }

  private static String words(Set<String> leads) {
    return leads.isEmpty() ? "nobody" : String.join(", ", leads);
  }
}
