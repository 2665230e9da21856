package org.caseaudit.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.caseaudit.plan.EvidenceFile;
import org.caseaudit.plan.EvidenceService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of evidence for an action from an audit, to be saved. */
@Path("/actions/{id}/evidence")
@RequestScoped
@Tag(name = "Actions from audits")
public class RemedialEvidenceResource {

  @Inject private RemedialEvidenceService evidence;

  @GET
  @Path("/{file: \\d+}")
  @Operation(summary = "A file that was filed as evidence for an action from an audit")
  public Response file(@PathParam("id") long id, @PathParam("file") long file) {
    EvidenceService.Opened opened = evidence.open(id, file);
    EvidenceFile found = opened.file();
    return Response.ok(opened.content(), found.getKind().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, found.getAttachment())
        .header("X-Content-Type-Options", "nosniff")
        .header("X-SHA-256", found.getSha256())
        .build();
  }
}
