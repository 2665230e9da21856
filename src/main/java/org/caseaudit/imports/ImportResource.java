package org.caseaudit.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseaudit.shared.Csv;

/** {@code /api/imports}: how far a file is, and what could not be taken of it. */
@Path("imports")
@RequestScoped
public class ImportResource {

  private static final int AT_ONCE = 1_000;

  @Inject private ImportService imports;
  @Inject private ImportRunner runner;

  @GET
  @Path("{id: \\d+}")
  @Produces(MediaType.APPLICATION_JSON)
  public String where(@PathParam("id") long id) {
    FileImport made = imports.find(id);
    return Json.createObjectBuilder()
        .add("status", made.getStatus().name())
        .add("words", made.getStatus().getLabel())
        .add("rows", runner.progress(id))
        .build()
        .toString();
  }

  @GET
  @Path("{id: \\d+}/faults")
  @Produces("text/csv")
  public Response faults(@PathParam("id") long id) {
    imports.find(id);
    List<ImportFault> first = imports.faults(id, 0, AT_ONCE);
    StreamingOutput csv =
        out -> write(id, first, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    return Response.ok(csv)
        .type("text/csv; charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"import-" + id + "-faults.csv\"")
        .build();
  }

  private void write(long id, List<ImportFault> first, Writer out) throws java.io.IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord("sheet", "row", "column", "what is wrong", "what becomes of it");
    List<ImportFault> faults = first;
    for (int from = 0;
        !faults.isEmpty();
        from += AT_ONCE, faults = imports.faults(id, from, AT_ONCE)) {
      for (ImportFault fault : faults) {
        csv.writeRecord(
            Csv.harmless(fault.sheet()),
            Integer.toString(fault.row()),
            Csv.harmless(fault.column()),
            fault.words(),
            fault.leftOut() ? "the row is left out" : "the cell is left empty");
      }
    }
    csv.flush();
    out.flush();
  }
}
