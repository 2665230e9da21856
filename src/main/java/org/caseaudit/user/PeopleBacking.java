package org.caseaudit.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of everybody who has an account. */
@Named
@RequestScoped
public class PeopleBacking {

  @Inject private UserService userService;

  private List<User> people;

  @PostConstruct
  void load() {
    people = userService.people();
  }

  public List<User> getPeople() {
    return people;
  }
}
