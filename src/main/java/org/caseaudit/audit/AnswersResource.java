package org.caseaudit.audit;

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

/** The sealed answers as a file. */
@Path("/answers.csv")
@RequestScoped
@Tag(name = "Answers")
public class AnswersResource {

  @Inject private AnswersService service;

  @GET
  @Produces("text/csv; charset=UTF-8")
  @Operation(summary = "Every answer that counts, a line each, for whoever wants to count again")
  public Response answers() {
    service.noteExport();
    StreamingOutput lines =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          service.export(writer);
          writer.flush();
        };
    return Response.ok(lines)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"answers.csv\"")
        .build();
  }
}
