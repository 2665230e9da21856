package org.caseaudit.user;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Tells whether a username and a password belong together. Whether the username is unknown, the
 * password wrong or the account disabled: the answer is the same and takes as long. No connection
 * to the database is held while a password is hashed.
 */
@ApplicationScoped
@Transactional(NOT_SUPPORTED)
@Guarded
public class SignInService {

  @Inject private UserRepository users;
  @Inject private UserService userService;
  @Inject private SignInThrottleService throttle;
  @Inject private RefusalService refusals;
  @Inject private PasswordHashes passwordHashes;

  /**
   * The account that may come in, or nobody.
   *
   * @throws TooManyAttempts if this was tried too often to be looked at now
   */
  @Requires(Permission.SIGN_IN)
  public Optional<User> verify(String username, String password, String address) {
    if (username.length() > User.LONGEST_USERNAME || password.length() > PasswordRules.LONGEST) {
      return Optional.empty();
    }
    throttle.attempt(username, address);
    Optional<User> owner = users.findByUsername(username);
    if (owner.isEmpty()) {
      passwordHashes.matchesNobody(password);
      return Optional.empty();
    }
    User user = owner.get();
    boolean matches = passwordHashes.matches(password, user.passwordHash());
    if (!matches || !user.isEnabled()) {
      refusals.signInFailed(user.actor(), address);
      return Optional.empty();
    }
    throttle.succeeded(username, address);
    userService.signedIn(user.getId(), password);
    return Optional.of(user);
  }
}
