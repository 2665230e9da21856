package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;

/** Makes the first account, whose owner makes the others. Works once. */
@ApplicationScoped
@Transactional
@Guarded
public class FirstStartService {

  private static final String THROTTLED_AS = "first-start";

  @Inject private UserRepository users;
  @Inject private SetUpCode setUpCode;
  @Inject private PasswordRules passwordRules;
  @Inject private PasswordHashes passwordHashes;
  @Inject private SignInThrottleService throttle;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /** Leaves the set-up code to be found while nobody has an account; takes it back after that. */
  @Requires(Permission.SIGN_IN)
  public void prepare() {
    if (users.anybody()) {
      setUpCode.withdraw();
    } else {
      setUpCode.offer();
    }
  }

  /** Makes the first administrator, for whoever knows the set-up code. */
  @Requires(Permission.SIGN_IN)
  public User begin(String code, String username, String name, String password, String address) {
    passwordRules.check(password, username);
    throttle.attempt(THROTTLED_AS, address);
    User first =
        new User(
            username,
            name,
            Set.of(Role.ADMINISTRATOR),
            passwordHashes.hash(password),
            clock.instant());
    if (!setUpCode.isTaken(code)) {
      throw Refused.invalid(
          "That is not the set-up code, or it was used already. It is in setup-code.txt in the"
              + " data folder of the server.");
    }
    if (users.anybody()) {
      throw Refused.conflict("Somebody has an account already. Sign in with it.");
    }
    users.add(first);
    currentUser.as(
        first.actor(),
        () -> {
          events.fire(new AccountChanged(first, "made the first account"));
          return first;
        });
    setUpCode.withdraw();
    return first;
  }
}
