package org.caseaudit.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.util.stream.Stream;
import org.caseaudit.shared.Refused;

/** Turns what a REST resource throws into a {@link Problem}. Nothing of the inside gets out. */
public final class Problems {

  private static final Logger LOG = System.getLogger(Problems.class.getName());

  private Problems() {}

  /** What a service refused for a reason the caller can act on. */
  public static Problem of(Refused refused) {
    return switch (refused.because()) {
      case INVALID -> new Problem(422, "Not acceptable as it is", refused.getMessage());
      case CONFLICT -> new Problem(409, "Not possible now", refused.getMessage());
      case NOT_FOUND -> new Problem(404, "Not found", refused.getMessage());
    };
  }

  private static Problem changedMeanwhile() {
    return new Problem(
        409,
        "Changed meanwhile",
        "Somebody else changed this at the same moment. Look at it again.");
  }

  private static Problem unreadable() {
    return new Problem(400, "Not understood", "The request could not be read.");
  }

  /** For the user an incident number and nothing else; the log has the rest under it. */
  private static Problem unexpected(Throwable failure) {
    String incident = Incidents.report(LOG, failure);
    return new Problem(
            500,
            "Something went wrong",
            "This is our fault. If you report it, quote " + incident + ".")
        .with("incident", incident);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  /** {@link Refused} as it says. */
  @Provider
  public static class OfRefused implements ExceptionMapper<Refused> {
    @Override
    public Response toResponse(Refused refused) {
      return of(refused).response();
    }
  }

  /** Bean Validation: every field with what is wrong with it. */
  @Provider
  public static class OfViolations implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException invalid) {
      JsonArrayBuilder fields = Json.createArrayBuilder();
      for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
        fields.add(
            Json.createObjectBuilder()
                .add("field", field(violation))
                .add("message", violation.getMessage()));
      }
      return new Problem(
              422, "Not acceptable as it is", "Some fields are missing or not acceptable.")
          .with("fields", fields.build())
          .response();
    }

    private static String field(ConstraintViolation<?> violation) {
      String field = "";
      for (Path.Node node : violation.getPropertyPath()) {
        field = node.getName();
      }
      return field == null ? "" : field;
    }
  }

  /** What the REST implementation itself says: no such path, not this method, not this type. */
  @Provider
  public static class OfWebApplication implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException failure) {
      Response response = failure.getResponse();
      if (response.hasEntity()) {
        return response;
      }
      int status = response.getStatus();
      if (status >= 500) {
        return unexpected(failure).response();
      }
      String title = response.getStatusInfo().getReasonPhrase();
      return new Problem(status, title, title + ".").response();
    }
  }

  /** JSON that isn't, or isn't of the shape that was asked for. */
  @Provider
  public static class OfProcessing implements ExceptionMapper<ProcessingException> {
    @Override
    public Response toResponse(ProcessingException failure) {
      boolean isJson =
          causes(failure).anyMatch(c -> c instanceof JsonbException || c instanceof JsonException);
      return (isJson ? unreadable() : unexpected(failure)).response();
    }
  }

  /** Everything nobody thought of. */
  @Provider
  public static class OfUnexpected implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
      return causes(failure)
          .map(OfUnexpected::known)
          .filter(problem -> problem != null)
          .findFirst()
          .orElseGet(() -> unexpected(failure))
          .response();
    }

    private static Problem known(Throwable cause) {
      if (cause instanceof Refused refused) {
        return of(refused);
      }
      return cause instanceof OptimisticLockException ? changedMeanwhile() : null;
    }
  }
}
