package org.caseaudit.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Escalations: what an answer raised because a child may be unsafe, and what is done about it. */
@Path("/escalations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Escalations")
public class EscalationResource {

  /** What is done now, what will put it right, or why it is over. */
  public record Said(String words) {}

  /** Something that has to be done, and when it was. */
  public record DutyJson(
      String what, String level, Instant due, Instant doneAt, String doneBy, String late) {}

  /**
   * An escalation.
   *
   * @param waitsFor the highest level that answers for it, in words
   */
  public record EscalationJson(
      long id,
      long sheet,
      String cause,
      String status,
      Instant raisedAt,
      String raisedBy,
      String waitsFor,
      List<DutyJson> duties) {

    static EscalationJson of(EscalationView view) {
      Escalation escalation = view.getEscalation();
      return new EscalationJson(
          escalation.getId(),
          escalation.getSheet().getId(),
          escalation.getCause(),
          escalation.getStatus().getLabel(),
          escalation.getRaisedAt(),
          escalation.getWho(),
          view.getReached() == Level.TEAM_MANAGER
              ? "the team manager and the service manager"
              : view.getReached().getWords(),
          view.getDuties().stream().map(duty -> duty(view, duty)).toList());
    }

    private static DutyJson duty(EscalationView view, Duty duty) {
      return new DutyJson(
          duty.getWhat(),
          duty.level().getWords(),
          duty.due(),
          duty.done().map(EscalationStep::getAt).orElse(null),
          duty.done().map(EscalationStep::getWho).orElse(null),
          view.lateness(duty));
    }
  }

  @Inject private EscalationService escalations;

  @GET
  @Operation(
      summary = "The open escalations you may read, the longest open first; or all of one audit")
  public List<EscalationJson> list(@QueryParam("audit") Long audit) {
    List<EscalationView> found = audit == null ? escalations.open() : escalations.ofSheet(audit);
    return found.stream().map(EscalationJson::of).toList();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One escalation")
  public EscalationJson look(@PathParam("id") long id) {
    return EscalationJson.of(escalations.look(id));
  }

  @POST
  @Path("/{id}/acknowledge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Acknowledge an escalation, saying what is done now")
  public void acknowledge(@PathParam("id") long id, Said said) {
    escalations.acknowledge(id, words(said));
  }

  @POST
  @Path("/{id}/plan")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record what will put it right")
  public void plan(@PathParam("id") long id, Said said) {
    escalations.plan(id, words(said));
  }

  @POST
  @Path("/{id}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Close an escalation, saying why it is over")
  public void close(@PathParam("id") long id, Said said) {
    escalations.close(id, words(said));
  }

  private static String words(Said said) {
    if (said == null || said.words() == null) {
      throw Refused.invalid("Say it, as {\"words\": \"…\"}.");
    }
    return said.words();
  }
}
