package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Templates;
import org.caseaudit.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Audits: the list of those one may see, and handing one in. */
@Path("/audits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audits")
public class AuditResource {

  private static final int MOST = 500;

  /** An audit in the list; its id is that of its sheet too. */
  public record Listed(
      long id,
      String childReference,
      String planStatus,
      String template,
      int templateVersion,
      String sample,
      String team,
      String officer,
      String status,
      LocalDate dueOn,
      Instant submittedAt,
      Instant authorisedAt) {

    static Listed of(AuditRow row) {
      return new Listed(
          row.id(),
          row.childReference(),
          row.planStatus(),
          row.templateCode(),
          row.templateVersion(),
          row.sample(),
          row.team(),
          row.officer(),
          row.status().getLabel(),
          row.dueOn(),
          row.submittedAt(),
          row.authorisedAt());
    }
  }

  /** A page of the list. */
  public record Page(long total, int first, List<Listed> audits) {}

  @Inject private AuditService service;
  @Inject private Templates templates;

  @GET
  @Operation(summary = "The audits you may see, the one due first on top")
  public Page audits(
      @QueryParam("status") String status,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("most") @DefaultValue("100") int most) {
    Set<Audit.Status> statuses = statuses(status);
    AuditService.Found found =
        service.list(statuses, Math.max(0, first), Math.min(Math.max(1, most), MOST));
    return new Page(found.total(), first, found.audits().stream().map(Listed::of).toList());
  }

  private static Set<Audit.Status> statuses(String status) {
    if (status == null || status.isBlank()) {
      return EnumSet.noneOf(Audit.Status.class);
    }
    for (Audit.Status each : Audit.Status.values()) {
      if (each.getLabel().equalsIgnoreCase(status)
          || each.name().equals(status.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return EnumSet.of(each);
      }
    }
    throw Refused.invalid("There is no audit status \"" + status + "\".");
  }

  @POST
  @Path("/{id}/submit")
  @Operation(summary = "Hand an audit of yours to the manager; nothing may be missing")
  public Response submit(@PathParam("id") long id) {
    try {
      service.submit(id);
      return Response.noContent().build();
    } catch (Incomplete incomplete) {
      return new Problem(422, "Not complete", incomplete.getMessage())
          .with("gaps", missing(id, incomplete))
          .response();
    }
  }

  private JsonArray missing(long id, Incomplete incomplete) {
    AuditTemplate template = templates.get(service.open(id).getSheet().template());
    JsonArrayBuilder missing = Json.createArrayBuilder();
    for (Gap gap : incomplete.gaps()) {
      missing.add(
          Json.createObjectBuilder()
              .add("question", gap.address().question())
              .add("item", gap.address().item())
              .add("section", template.question(gap.address().question()).section().code())
              .add("message", gap.message()));
    }
    return missing.build();
  }
}
