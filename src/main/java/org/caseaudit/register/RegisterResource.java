package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.RowFault;
import org.caseaudit.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A register as a file: out as it is filtered, in whole or not at all. */
@Path("/registers")
@RequestScoped
@Tag(name = "Registers")
public class RegisterResource {

  @Inject private RegisterImportService imports;
  @Inject private RegisterExportService exports;
  @Inject private RegisterAddress address;

  @GET
  @Path("/{code: [a-z0-9-]+}.csv")
  @Produces("text/csv; charset=UTF-8")
  @Operation(summary = "The entries of a register, filtered as its page is, a line each")
  public Response export(@PathParam("code") String code) {
    RegisterQuery wanted = address.query(code);
    exports.noteExport(wanted);
    StreamingOutput lines =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          exports.export(wanted, writer);
          writer.flush();
        };
    return Response.ok(lines)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".csv\"")
        .build();
  }

  @POST
  @Path("/{code: [a-z0-9-]+}")
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Import entries, whole or not at all; the same file again changes nothing")
  public Response post(
      @PathParam("code") String code, @QueryParam("file") String fileName, InputStream body)
      throws IOException {
    try {
      RegisterPreview done = imports.importFile(code, CsvFile.read(fileName, body));
      return Response.status(Response.Status.CREATED)
          .entity(
              Json.createObjectBuilder()
                  .add("rows", done.rows())
                  .add("added", done.added())
                  .add("corrected", done.corrected())
                  .add("unchanged", done.unchanged())
                  .add("withdrawn", done.withdrawn())
                  .build()
                  .toString())
          .build();
    } catch (RegisterRefused refused) {
      return new Problem(422, "The entries were not imported", refused.getMessage())
          .with("faults", described(refused.faults()))
          .response();
    }
  }

  private static JsonArray described(List<RowFault> faults) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (RowFault fault : faults) {
      JsonObjectBuilder described = Json.createObjectBuilder().add("line", fault.line());
      if (fault.column() != null) {
        described.add("column", fault.column());
      }
      array.add(described.add("message", fault.message()));
    }
    return array.build();
  }
}
