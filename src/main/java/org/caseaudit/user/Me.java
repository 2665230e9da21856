package org.caseaudit.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reader of a page; everything is empty while nobody is signed in. */
@Named
@RequestScoped
public class Me {

  @Inject private CurrentUser currentUser;

  public boolean isSignedIn() {
    return currentUser.find().isPresent();
  }

  public String getUsername() {
    return ofActor(Actor::username);
  }

  public String getName() {
    return ofActor(Actor::name);
  }

  /** The first letters of the first and the last word of the name. */
  public String getInitials() {
    String[] words = getName().strip().split("\\s+");
    return Arrays.stream(new String[] {words[0], words.length > 1 ? words[words.length - 1] : ""})
        .map(word -> word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  /** The roles in the words users say. */
  public String getRoleNames() {
    return ofActor(
        actor ->
            actor.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", ")));
  }

  private String ofActor(Function<Actor, String> what) {
    return currentUser.find().map(what).orElse("");
  }
}
