package org.caseaudit.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.getName()))
        .header("X-Content-Type-Options", "nosniff")
        .header("X-SHA-256", file.getSha256())
        .build();
  }

  /** The name as RFC 6266 has it: plain for old programs, and in full (RFC 8187). */
  static String attachment(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
  }
}
