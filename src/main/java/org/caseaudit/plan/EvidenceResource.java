package org.caseaudit.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of evidence, to be saved: a browser is never to show one as if it were a page of ours. */
@Path("/evidence")
@RequestScoped
@Tag(name = "Plan")
public class EvidenceResource {

  @Inject private EvidenceService evidence;

  @GET
  @Path("/{id}")
  @Operation(summary = "A file that was filed as evidence")
  @APIResponse(responseCode = "404", description = "No such file, or not yours to see")
  public Response file(@PathParam("id") long id) {
    EvidenceService.Opened opened = evidence.open(id);
    EvidenceFile file = opened.file();
    return Response.ok(opened.content(), file.getKind().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, file.getAttachment())
        .header("X-Content-Type-Options", "nosniff")
        .header("X-SHA-256", file.getSha256())
        .build();
  }
}
