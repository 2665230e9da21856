package org.caseaudit.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What went wrong with a request, as {@code application/problem+json} (RFC 9457). */
public final class Problem {

  public static final String MEDIA_TYPE = "application/problem+json";

  private final int status;
  private final JsonObjectBuilder body;

  /**
   * Begins a problem.
   *
   * @param detail what the caller can do about it, in words for a user
   */
  public Problem(int status, String title, String detail) {
    this.status = status;
    this.body =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", title)
            .add("status", status)
            .add("detail", detail);
  }

  /** Adds a member of its own, for instance the values that are in conflict. */
  public Problem with(String member, JsonValue value) {
    body.add(member, value);
    return this;
  }

  /** Adds a member that is plain text. */
  public Problem with(String member, String value) {
    body.add(member, value);
    return this;
  }

  /** As the answer of a REST resource. */
  public Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(body.build().toString()).build();
  }

  /** As the answer of anything that isn't one. */
  public void send(HttpServletResponse response) throws IOException {
    JsonObject content = body.build();
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().print(content);
  }
}
