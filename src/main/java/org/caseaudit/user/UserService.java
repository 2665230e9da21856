package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;

/** Gives people accounts, roles and teams, and takes them away. */
@ApplicationScoped
@Transactional
@Guarded
public class UserService {

  /** In place of an address: these tries are of somebody who is signed in already. */
  private static final String CONFIRMING = "confirming";

  @Inject private UserRepository users;
  @Inject private TeamRepository teams;
  @Inject private PasswordRules passwordRules;
  @Inject private PasswordHashes passwordHashes;
  @Inject private SignInThrottleService throttle;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /** Everybody who has an account, disabled ones too. */
  @Requires(Permission.MANAGE_PEOPLE)
  public List<User> people() {
    return users.all();
  }

  @Requires(Permission.MANAGE_PEOPLE)
  public User person(long id) {
    return existing(id);
  }

  /** Opens an account. Its owner must choose another password at the first sign-in. */
  @Requires(Permission.MANAGE_PEOPLE)
  public User create(
      String username, String name, Set<Role> roles, Set<Long> teamIds, String password) {
    passwordRules.check(password, username);
    if (users.findByUsername(username).isPresent()) {
      throw Refused.conflict("There is an account called " + User.normalised(username) + ".");
    }
    String hash = passwordHashes.hash(password);
    User user = new User(username, name, roles, hash, clock.instant());
    user.resetPassword(hash);
    user.manage(managed(roles, teamIds));
    users.add(user);
    events.fire(new AccountChanged(user.getId(), "opened the account", null, described(user)));
    return user;
  }

  /**
   * Opens an account of a demonstration. Its password is for everybody who tries the product: it is
   * held to no rule, and needn't be changed first.
   */
  @Requires(Permission.MANAGE_PEOPLE)
  public User createForDemonstration(
      String username, String name, Set<Role> roles, Set<Long> teamIds, String password) {
    User user = new User(username, name, roles, passwordHashes.hash(password), clock.instant());
    user.manage(managed(roles, teamIds));
    users.add(user);
    events.fire(new AccountChanged(user.getId(), "opened the account", null, described(user)));
    return user;
  }

  /** Changes what somebody is called, plays and manages; it holds from their next request on. */
  @Requires(Permission.MANAGE_PEOPLE)
  public void change(long id, String name, Set<Role> roles, Set<Long> teamIds) {
    users.lockAll();
    User user = existing(id);
    String before = described(user);
    user.rename(name);
    user.play(roles);
    user.manage(managed(roles, teamIds));
    keepAnAdministrator();
    String after = described(user);
    if (!after.equals(before)) {
      events.fire(new AccountChanged(id, "changed the account", before, after));
    }
  }

  /** Where somebody gets e-mail; nowhere if it is blank. */
  @Requires(Permission.MANAGE_PEOPLE)
  public void changeEmail(long id, String email) {
    changeEmail(existing(id), email);
  }

  /** Keeps somebody out, from their next request on. */
  @Requires(Permission.MANAGE_PEOPLE)
  public void disable(long id) {
    users.lockAll();
    User user = existing(id);
    user.disable();
    keepAnAdministrator();
    events.fire(new AccountChanged(user, "disabled the account"));
  }

  @Requires(Permission.MANAGE_PEOPLE)
  public void enable(long id) {
    User user = existing(id);
    user.enable();
    events.fire(new AccountChanged(user, "enabled the account"));
  }

  /** Sets a password to be told to its owner, who must choose another at the next sign-in. */
  @Requires(Permission.MANAGE_PEOPLE)
  public void resetPassword(long id, String password) {
    User user = existing(id);
    passwordRules.check(password, user.getUsername());
    user.resetPassword(passwordHashes.hash(password));
    events.fire(new AccountChanged(user, "reset the password"));
  }

  /** Replaces one's own password; whoever is signed in elsewhere with the old one is signed out. */
  @Requires(Permission.OWN_ACCOUNT)
  public User changeOwnPassword(String current, String wanted, String address) {
    User user = existing(currentUser.get().id());
    passwordRules.check(wanted, user.getUsername());
    throttle.attempt(user.getUsername(), address);
    if (!passwordHashes.matches(current, user.passwordHash())) {
      throw Refused.invalid("The current password is not right.");
    }
    throttle.succeeded(user.getUsername(), address);
    if (current.equals(wanted)) {
      throw Refused.invalid("Choose a password that is different from the current one.");
    }
    user.choosePassword(passwordHashes.hash(wanted));
    events.fire(new AccountChanged(user, "changed the password"));
    return user;
  }

  /** One's own account. */
  @Requires(Permission.OWN_ACCOUNT)
  public User own() {
    return existing(currentUser.get().id());
  }

  /** Where one gets e-mail oneself, and how often. */
  @Requires(Permission.OWN_ACCOUNT)
  public void changeOwnMail(String email, MailChoice choice) {
    User user = own();
    changeEmail(user, email);
    user.chooseMail(choice);
  }

  /**
   * Makes sure that it is the signed-in user who is about to do what can't be undone.
   *
   * @throws Refused if that isn't the password
   */
  @Requires(Permission.OWN_ACCOUNT)
  public void confirmPassword(String password) {
    User user = existing(currentUser.get().id());
    if (password == null || password.isEmpty()) {
      throw Refused.invalid("Enter the password you signed in with.");
    }
    throttle.attempt(user.getUsername(), CONFIRMING);
    if (!passwordHashes.matches(password, user.passwordHash())) {
      throw Refused.invalid("That is not the password you signed in with.");
    }
    throttle.succeeded(user.getUsername(), CONFIRMING);
  }

  /** Notes that somebody came in, and keeps their password hashed as we hash today. */
  @Requires(Permission.SIGN_IN)
  public void signedIn(long id, String password) {
    User user = existing(id);
    user.signedIn(clock.instant());
    if (PasswordHashes.isOutdated(user.passwordHash())) {
      user.rehash(passwordHashes.hash(password));
    }
    currentUser.as(
        user.actor(),
        () -> {
          events.fire(new AccountChanged(user, "signed in"));
          return user;
        });
  }

  private void changeEmail(User user, String email) {
    String before = user.getEmail();
    user.writeTo(email);
    if (!Objects.equals(before, user.getEmail())) {
      events.fire(
          new AccountChanged(user.getId(), "changed the e-mail address", before, user.getEmail()));
    }
  }

  private User existing(long id) {
    return users.find(id).orElseThrow(() -> Refused.notFound("This account"));
  }

  private Set<Team> managed(Set<Role> roles, Set<Long> teamIds) {
    if (!roles.contains(Role.TEAM_MANAGER) && !teamIds.isEmpty()) {
      throw Refused.invalid("Only a team manager can be given teams.");
    }
    return new HashSet<>(teams.withIds(teamIds));
  }

  private void keepAnAdministrator() {
    boolean anybodyLeft =
        users.all().stream()
            .anyMatch(user -> user.isEnabled() && user.getRoles().contains(Role.ADMINISTRATOR));
    if (!anybodyLeft) {
      throw Refused.conflict("Somebody else must be an administrator first.");
    }
  }

  private static String described(User user) {
    String managed = user.getTeamNames();
    return user.getName()
        + " ("
        + user.getRoleLabels()
        + (managed.isEmpty() ? "" : "; manages " + managed)
        + ")";
  }
}
