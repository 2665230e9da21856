package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What a page's script may know of the session it runs in. */
@ApplicationScoped
public class SessionState {

  @Inject private CurrentUser currentUser;
  @Inject private SignedIn signedIn;
  @Inject private Sessions sessions;

  JsonObject describe() {
    Actor actor = currentUser.get();
    JsonArrayBuilder roles = Json.createArrayBuilder();
    actor.roles().stream().sorted().map(Role::name).forEach(roles::add);
    JsonObjectBuilder state =
        Json.createObjectBuilder()
            .add("username", actor.username())
            .add("name", actor.name())
            .add("roles", roles);
    signedIn
        .ticket()
        .ifPresent(
            ticket ->
                state
                    .add("csrfToken", ticket.csrfToken())
                    .add("expiresInSeconds", sessions.left().toSeconds()));
    return state.build();
  }
}
