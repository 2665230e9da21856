package org.caseaudit.caseload;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code POST /api/caseload}: a caseload as CSV, imported whole or refused with every fault. */
@Path("caseload")
@RequestScoped
public class CaseloadResource {

  private static final int UNPROCESSABLE = 422;

  @Inject private CaseloadService caseload;

  @POST
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  public Response post(@QueryParam("file") String fileName, InputStream body) throws IOException {
    try {
      CaseloadImport made = caseload.importFile(CaseloadFile.read(fileName, body));
      return Response.status(Response.Status.CREATED).entity(described(made)).build();
    } catch (CaseloadRefused refused) {
      return Response.status(UNPROCESSABLE)
          .type("application/problem+json")
          .entity(described(refused))
          .build();
    }
  }

  private static Map<String, Object> described(CaseloadImport made) {
    ImportCounts counts = made.getCounts();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("import", made.getId());
    body.put("file", made.getFileName());
    body.put("rows", counts.rows());
    body.put("added", counts.added());
    body.put("changed", counts.changed());
    body.put("unchanged", counts.unchanged());
    return body;
  }

  private static Map<String, Object> described(CaseloadRefused refused) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", "The caseload was not imported");
    body.put("status", UNPROCESSABLE);
    body.put("detail", refused.getMessage());
    body.put("faults", List.copyOf(refused.faults()));
    return body;
  }
}
