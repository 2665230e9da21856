package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.caseaudit.sheet.SheetJson;
import org.caseaudit.sheet.SheetResource;
import org.caseaudit.user.UserRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An entry's answers, read whole and, while it is open, changed one by one. */
@Path("/register-entries/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registers")
public class RegisterEntryResource {

  @Inject private RegisterService registers;
  @Inject private UserRepository users;

  @GET
  @Operation(summary = "An entry: its answers, what is derived from them, what is missing")
  public SheetJson.Whole entry(@PathParam("id") long id) {
    return SheetJson.Whole.of(registers.open(id).sheet());
  }

  @PATCH
  @Path("/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Change one answer of an open entry, as with a sheet")
  @APIResponse(responseCode = "200", description = "Saved")
  @APIResponse(responseCode = "409", description = "Changed by somebody else, or takes no answers")
  @APIResponse(responseCode = "422", description = "The value doesn't fit the question")
  public Response answer(@PathParam("id") long id, SheetJson.Request request) {
    return SheetResource.reply(request, users, change -> registers.answer(id, change));
  }
}
