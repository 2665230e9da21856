package org.caseaudit.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.caseaudit.shared.Refused;

/** One person's account; {@code /people/new} opens another. */
@Named
@RequestScoped
public class PersonBacking {

  private static final String NEW = "new";
  private static final String TEMPORARY = "temporaryPassword";

  @Inject private UserService userService;
  @Inject private TeamService teamService;
  @Inject private FacesContext faces;
  @Inject private ExternalContext external;

  @Inject
  @ManagedProperty("#{param['id']}")
  private String id;

  private User person;
  private List<Team> everyTeam;
  private String username;
  private String name;
  private String email;
  private Role[] roles = {};
  private Long[] teams = {};

  @PostConstruct
  void load() {
    everyTeam = teamService.teams();
    if (!isNew()) {
      person = userService.person(number());
      name = person.getName();
      email = person.getEmail();
      roles = person.getRoles().toArray(Role[]::new);
      teams = person.teamIds().toArray(Long[]::new);
    }
  }

  public void save() throws IOException {
    attempt(
        () -> {
          EmailAddress.typed(email);
          if (isNew()) {
            String temporary = TemporaryPassword.make();
            User made = userService.create(username, name, Set.of(roles), Set.of(teams), temporary);
            userService.changeEmail(made.getId(), email);
            show(made.getId(), "The account was opened.", temporary);
          } else {
            userService.change(number(), name, Set.of(roles), Set.of(teams));
            userService.changeEmail(number(), email);
            show(number(), "The changes were saved.", null);
          }
        });
  }

  public void disable() throws IOException {
    attempt(
        () -> {
          userService.disable(number());
          show(number(), "The account was disabled.", null);
        });
  }

  public void enable() throws IOException {
    attempt(
        () -> {
          userService.enable(number());
          show(number(), "The account was enabled.", null);
        });
  }

  public void resetPassword() throws IOException {
    attempt(
        () -> {
          String temporary = TemporaryPassword.make();
          userService.resetPassword(number(), temporary);
          show(number(), "The password was reset.", temporary);
        });
  }

  private interface Change {
    void make() throws IOException;
  }

  private void attempt(Change change) throws IOException {
    try {
      change.make();
    } catch (Refused problem) {
      faces.addMessage(
          null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.getMessage(), null));
    }
  }

  private void show(long account, String done, String temporary) throws IOException {
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, done, null));
    external.getFlash().setKeepMessages(true);
    if (temporary != null) {
      external.getFlash().put(TEMPORARY, temporary);
    }
    external.redirect(external.getRequestContextPath() + "/people/" + account);
    faces.responseComplete();
  }

  private long number() {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw Refused.notFound("This account");
    }
  }

  public boolean isNew() {
    return NEW.equals(id);
  }

  /** The account as it is; null while it isn't opened. */
  public User getPerson() {
    return person;
  }

  /** Shown once, right after it was made; null otherwise. */
  public Object getTemporaryPassword() {
    return external.getFlash().get(TEMPORARY);
  }

  public Role[] getEveryRole() {
    return Role.values();
  }

  public List<Team> getEveryTeam() {
    return everyTeam;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public Role[] getRoles() {
    return roles;
  }

  public void setRoles(Role[] roles) {
    this.roles = roles;
  }

  public Long[] getTeams() {
    return teams;
  }

  public void setTeams(Long[] teams) {
    this.teams = teams;
  }
}
