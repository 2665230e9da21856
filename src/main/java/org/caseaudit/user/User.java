package org.caseaudit.user;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;

/** Somebody with an account. An account is disabled, never deleted: the trail names it for ever. */
@Entity
@Table(name = "account")
public class User extends BaseEntity {

  public static final int LONGEST_USERNAME = 60;
  public static final int LONGEST_NAME = 80;

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

  private String username;
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  private boolean enabled = true;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  @Column(name = "session_epoch")
  private int sessionEpoch;

  @Column(name = "created_at")
  private Instant createdAt;

  private String email;

  @Enumerated(EnumType.STRING)
  @Column(name = "mail_choice")
  private MailChoice mailChoice = MailChoice.DAILY;

  @Column(name = "last_signed_in_at")
  private Instant lastSignedInAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  @ManyToMany(fetch = FetchType.EAGER)
  @JoinTable(
      name = "team_manager",
      joinColumns = @JoinColumn(name = "account_id"),
      inverseJoinColumns = @JoinColumn(name = "team_id"))
  private Set<Team> teams = new HashSet<>();

  protected User() {}

  User(String username, String name, Set<Role> roles, String passwordHash, Instant createdAt) {
    this.username = checkedUsername(username);
    rename(name);
    play(roles);
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
  }

  /** A username as it is stored and compared: without blanks around it, in lower case. */
  static String normalised(String username) {
    return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
  }

  private static String checkedUsername(String username) {
    String wanted = normalised(username);
    if (!USERNAME.matcher(wanted).matches()) {
      throw Refused.invalid(
          "A username has 2 to 60 letters, digits, dots, dashes or @, and begins with a letter or"
              + " digit.");
    }
    return wanted;
  }

  void rename(String wanted) {
    String stripped = wanted == null ? "" : wanted.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw Refused.invalid("Enter a name of 1 to " + LONGEST_NAME + " characters.");
    }
    name = stripped;
  }

  /** Where this person gets e-mail; nowhere if it is blank. */
  void writeTo(String address) {
    email = EmailAddress.typed(address).orElse(null);
  }

  void chooseMail(MailChoice wanted) {
    mailChoice = wanted;
  }

  /** Gives exactly these roles; at least one. */
  void play(Set<Role> wanted) {
    if (wanted.isEmpty()) {
      throw Refused.invalid("Choose at least one role.");
    }
    roles.retainAll(wanted);
    roles.addAll(wanted);
  }

  /** Makes this person the manager of exactly these teams. */
  void manage(Set<Team> wanted) {
    teams.retainAll(wanted);
    teams.addAll(wanted);
  }

  /** Ends every session of this account at its next request. */
  void disable() {
    if (!enabled) {
      throw Refused.conflict("The account of " + name + " is disabled already.");
    }
    enabled = false;
    endSessions();
  }

  void enable() {
    if (enabled) {
      throw Refused.conflict("The account of " + name + " is in use already.");
    }
    enabled = true;
  }

  /** A password somebody else chose: it opens one door, to choosing one's own. */
  void resetPassword(String hash) {
    passwordHash = hash;
    mustChangePassword = true;
    endSessions();
  }

  /** A password this person chose. */
  void choosePassword(String hash) {
    passwordHash = hash;
    mustChangePassword = false;
    endSessions();
  }

  /** The same password, hashed as we hash today. */
  void rehash(String hash) {
    passwordHash = hash;
  }

  void signedIn(Instant at) {
    lastSignedInAt = at;
  }

  private void endSessions() {
    sessionEpoch++;
  }

  /** This account as the one acting. */
  public Actor actor() {
    return new Actor(getId(), username, name, roles, teamIds());
  }

  public Set<Long> teamIds() {
    return teams.stream().map(BaseEntity::getId).collect(Collectors.toSet());
  }

  public String getUsername() {
    return username;
  }

  public String getName() {
    return name;
  }

  String passwordHash() {
    return passwordHash;
  }

  /** Null for whoever gets no e-mail. */
  public String getEmail() {
    return email;
  }

  public MailChoice getMailChoice() {
    return mailChoice;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public boolean isMustChangePassword() {
    return mustChangePassword;
  }

  int sessionEpoch() {
    return sessionEpoch;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getLastSignedInAt() {
    return lastSignedInAt;
  }

  public Set<Role> getRoles() {
    return Set.copyOf(roles);
  }

  public Set<Team> getTeams() {
    return Set.copyOf(teams);
  }

  /** The names of the teams this person manages, by name. */
  public String getTeamNames() {
    return teams.stream().map(Team::getName).sorted().collect(Collectors.joining(", "));
  }

  /** The roles in the words users say, in a fixed order. */
  public String getRoleLabels() {
    return roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
  }
}
