package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.caseaudit.measure.Recount;
import org.caseaudit.measure.RecountService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proves the figures, and restates them when a measure changed. */
@Path("/recount")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
public class RecountResource {

  /** How many sheets were counted again. */
  public record Restated(long sheets) {}

  @Inject private RecountService recounts;

  @POST
  @Operation(
      summary = "Judge all sealed sheets anew and compare with what is shown",
      description = "Changes nothing. No differences: the figures are proven.")
  public Recount recount() {
    return recounts.recount();
  }

  @POST
  @Path("/restatement")
  @Operation(
      summary = "Count again what the measures of today judge otherwise",
      description =
          "To be asked for after a measure's definition changed. What was counted before is kept as"
              + " taken back, and the trail says who restated the figures.")
  public Restated restate() {
    return new Restated(recounts.restate());
  }
}
