package org.caseaudit.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.Problem;

/**
 * Signing in again in place: a page that outlived its session keeps what was typed into it, asks
 * for the password and goes on. JSON only, which no form of another site can send.
 */
@Path("/sign-in")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

  /** What the page sends; {@code continuing} says whose page it is, if it is only for them. */
  public static class Request {
    @NotNull public String username;
    @NotNull public String password;
    public String continuing;
  }

  @Inject private Entrance entrance;
  @Inject private SessionState sessionState;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @POST
  public Response signIn(@Valid @NotNull Request shown) {
    if (shown.continuing != null
        && !User.normalised(shown.continuing).equals(User.normalised(shown.username))) {
      throw Refused.conflict("This page belongs to " + shown.continuing + ". Sign in as them.");
    }
    if (entrance.enter(request, response, shown.username, shown.password)) {
      return Response.ok(sessionState.describe()).build();
    }
    return new Problem(401, "Not signed in", "The username or password is not right.").response();
  }
}
