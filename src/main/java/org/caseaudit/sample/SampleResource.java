package org.caseaudit.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a sample was drawn from, for whoever wants to draw it again. */
@Path("/samples")
@RequestScoped
@Tag(name = "Samples")
public class SampleResource {

  @Inject private SampleService samples;

  @GET
  @Path("/{id}/frame.csv")
  @Produces("text/csv; charset=UTF-8")
  @Operation(summary = "The frame a sample was drawn from, a child a line, with seed and shares")
  public Response frame(@PathParam("id") long id) {
    return Response.ok(FrameExport.of(samples.sample(id)))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sample-" + id + "-frame.csv\"")
        .build();
  }
}
