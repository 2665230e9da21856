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

/** The actions from audits as a file. */
@Path("/actions.csv")
@RequestScoped
@Tag(name = "Actions from audits")
public class RemedialActionResource {

  @Inject private RemedialListService actions;
  @Inject private RemedialAddress address;

  @GET
  @Produces("text/csv; charset=UTF-8")
  @Operation(summary = "The actions from audits, filtered as their page is, a line each")
  public Response export() {
    RemedialFilter filter = address.filter();
    actions.noteExport(filter);
    StreamingOutput lines =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          actions.export(filter, writer);
          writer.flush();
        };
    return Response.ok(lines)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"actions.csv\"")
        .build();
  }
}
