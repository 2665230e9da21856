package org.caseaudit.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.web.Problem;

/** {@code POST /api/caseload}: a caseload as CSV, imported whole or refused with every fault. */
@Path("caseload")
@RequestScoped
public class CaseloadResource {

  @Inject private ImportService imports;

  @POST
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  public Response post(@QueryParam("file") String fileName, InputStream body) throws IOException {
    try {
      FileImport made = imports.importFile(CsvFile.read(fileName, body));
      return Response.status(Response.Status.CREATED).entity(described(made).toString()).build();
    } catch (ImportRefused refused) {
      return new Problem(422, "The caseload was not imported", refused.getMessage())
          .with("faults", described(refused.faults()))
          .response();
    }
  }

  private static JsonObject described(FileImport made) {
    ImportCounts counts = made.getCounts();
    return Json.createObjectBuilder()
        .add("import", made.getId())
        .add("file", made.getFileName())
        .add("rows", made.getRowsRead())
        .add("added", counts.added())
        .add("changed", counts.changed())
        .add("unchanged", counts.unchanged())
        .build();
  }

  private static JsonArray described(List<ImportFault> faults) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (ImportFault fault : faults) {
      JsonObjectBuilder described = Json.createObjectBuilder().add("line", fault.row());
      if (fault.column() != null) {
        described.add("column", fault.column());
      }
      array.add(described.add("message", fault.words()));
    }
    return array.build();
  }
}
