package org.caseaudit.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of audits as a file. */
@Path("/audit-register.csv")
@RequestScoped
@Tag(name = "Audits")
public class AuditRegisterResource {

  @Inject private AuditRegisterService service;

  @GET
  @Produces("text/csv; charset=UTF-8")
  @Operation(
      summary = "All audits, a line each: template, status, grade, actions and how many done")
  public Response register() {
    service.noteExport();
    StreamingOutput lines =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          service.export(writer);
          writer.flush();
        };
    return Response.ok(lines)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-register.csv\"")
        .build();
  }
}
