package org.caseaudit.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The session of whoever asks. Asking does not make it last longer; keeping it alive does. */
@Path("/session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  @Inject private SessionState sessionState;

  /** Who is signed in, the token for changing requests, and how long the session still lasts. */
  @GET
  public JsonObject session() {
    return sessionState.describe();
  }

  /** Counts as doing something. */
  @POST
  @Path("/keep-alive")
  public JsonObject keepAlive() {
    return sessionState.describe();
  }
}
