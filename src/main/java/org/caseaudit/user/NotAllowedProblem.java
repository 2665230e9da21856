package org.caseaudit.user;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.caseaudit.web.Problem;

/** Says no to a REST request: 401 to nobody, 403 to somebody. */
@Provider
public class NotAllowedProblem implements ExceptionMapper<NotAllowed> {

  @Inject private CurrentUser currentUser;

  @Override
  public Response toResponse(NotAllowed refusal) {
    return currentUser.find().isPresent()
        ? new Problem(403, "Not allowed", refusal.getMessage()).response()
        : new Problem(401, "Not signed in", refusal.getMessage()).response();
  }
}
