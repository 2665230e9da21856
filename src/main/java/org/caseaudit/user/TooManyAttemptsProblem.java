package org.caseaudit.user;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.caseaudit.web.Problem;

/** Says to a REST request when it may be tried again. */
@Provider
public class TooManyAttemptsProblem implements ExceptionMapper<TooManyAttempts> {

  @Override
  public Response toResponse(TooManyAttempts tooMany) {
    Response problem = new Problem(429, "Too many attempts", tooMany.getMessage()).response();
    return Response.fromResponse(problem)
        .header(HttpHeaders.RETRY_AFTER, tooMany.seconds())
        .build();
  }
}
