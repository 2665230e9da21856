package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.caseaudit.web.BaseUrl;
import org.caseaudit.work.CalendarFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The day an audit is due, for a calendar. */
@Path("/audits/{id}/due.ics")
@RequestScoped
@Tag(name = "Audits")
public class DueDateResource {

  @Inject private AuditService audits;
  @Inject private BaseUrl baseUrl;
  @Inject private Clock clock;

  @GET
  @Produces("text/calendar; charset=UTF-8")
  @Operation(summary = "The day an audit is due, as a file for a calendar; nothing of the child")
  public Response due(@PathParam("id") long id) {
    Audit audit = audits.open(id);
    String path = "/audits/" + audit.getId();
    CalendarFile.Entry entry =
        new CalendarFile.Entry(
            "audit-due-" + audit.getId() + "@" + baseUrl.host(),
            audit.getDueOn(),
            "Audit due",
            baseUrl.of(path));
    return Response.ok(CalendarFile.of(List.of(entry), clock.instant()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"audit-" + audit.getId() + "-due.ics\"")
        .build();
  }
}
