package org.caseaudit.sheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.template.TemplateService;
import org.caseaudit.web.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A template tried out: what would follow from some answers that nobody keeps. */
@Path("/templates/{code}/{version}/preview")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class PreviewResource {

  /** A change, and all the answers it is made among. */
  public record Tried(SheetJson.Request change, List<SheetJson.Request> answers) {}

  @Inject private TemplateService templates;
  @Inject private SheetPreview preview;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What would follow from an answer",
      description = "Saves nothing. The answer is as if the change had been saved to a sheet.")
  public Response tried(
      @PathParam("code") String code, @PathParam("version") int version, Tried tried) {
    AuditTemplate template = templates.version(new TemplateRef(code, version));
    if (tried == null || tried.change() == null || !isWhole(tried.change())) {
      throw Refused.invalid("Say the \"change\" and the \"answers\" it is made among.");
    }
    AnswerChange change = tried.change().change();
    List<AnswerChange> answers =
        (tried.answers() == null ? List.<SheetJson.Request>of() : tried.answers())
            .stream().filter(PreviewResource::isWhole).map(SheetJson.Request::change).toList();
    try {
      return Response.ok(SheetJson.Saved.of(preview.after(template, change, answers))).build();
    } catch (Refused refused) {
      return Problems.of(refused)
          .with("question", change.address().question())
          .with("item", change.address().item())
          .response();
    }
  }

  private static boolean isWhole(SheetJson.Request request) {
    return request.question() != null && request.state() != null;
  }
}
