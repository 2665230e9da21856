package org.caseaudit.sheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.UserRepository;
import org.caseaudit.web.Problem;
import org.caseaudit.web.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A sheet's answers, read whole and changed one by one. */
@Path("/sheets/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sheets")
public class SheetResource {

  @Inject private SheetService sheets;
  @Inject private UserRepository users;

  @GET
  @Operation(
      summary =
          "A sheet: its answers, what is derived from them, what isn't asked, what is missing")
  public SheetJson.Whole sheet(@PathParam("id") long id) {
    return SheetJson.Whole.of(sheets.open(id));
  }

  @PATCH
  @Path("/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change one answer",
      description =
          "Give the version of the answer it replaces (0 if there is none) and an operation id of"
              + " your own; sending the same operation again changes nothing. A group's value is"
              + " the list of its items' keys, which are yours to make up.")
  @APIResponse(responseCode = "200", description = "Saved")
  @APIResponse(responseCode = "409", description = "Changed by somebody else, or takes no answers")
  @APIResponse(responseCode = "422", description = "The value doesn't fit the question")
  public Response answer(@PathParam("id") long id, SheetJson.Request request) {
    return reply(request, users, change -> sheets.answer(id, change));
  }

  /** Has an answer changed and says what came of it, for every resource that takes answers. */
  public static Response reply(
      SheetJson.Request request, UserRepository users, Function<AnswerChange, AnswerSaved> answer) {
    AnswerChange change = required(request).change();
    try {
      return Response.ok(SheetJson.Saved.of(answer.apply(change))).build();
    } catch (StaleAnswer stale) {
      return new Problem(409, "Changed meanwhile", stale.getMessage())
          .with("yours", SheetJson.Given.of(stale.yours()).json())
          .with("theirs", theirs(stale.theirs(), users))
          .response();
    } catch (Refused refused) {
      return Problems.of(refused)
          .with("question", request.question())
          .with("item", change.address().item())
          .response();
    }
  }

  private static SheetJson.Request required(SheetJson.Request request) {
    if (request == null || request.question() == null || request.state() == null) {
      throw Refused.invalid("Say at least \"operation\", \"question\", \"version\" and \"state\".");
    }
    return request;
  }

  private static JsonObject theirs(StoredAnswer answer, UserRepository users) {
    JsonObjectBuilder theirs = Json.createObjectBuilder(SheetJson.Given.of(answer).json());
    users.find(answer.savedBy()).ifPresent(user -> theirs.add("by", user.getName()));
    return theirs.build();
  }
}
