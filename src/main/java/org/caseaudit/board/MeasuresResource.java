package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseaudit.measure.Among;
import org.caseaudit.measure.CountOf;
import org.caseaudit.measure.FactPage;
import org.caseaudit.measure.FactService;
import org.caseaudit.measure.MeasureService;
import org.caseaudit.measure.Period;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The measures of success with their figures, and what was counted. */
@Path("/measures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
public class MeasuresResource {

  @Inject private MeasureService measures;
  @Inject private FactService facts;
  @Inject private Clock clock;

  @QueryParam("from")
  @Parameter(description = "First day, as 2017-01-01; without it a year before the last")
  private String from;

  @QueryParam("to")
  @Parameter(description = "Last day, as 2017-03-31; without it today")
  private String to;

  @QueryParam("count")
  @DefaultValue("latest")
  @Parameter(description = "latest: each child's latest audit in the period; all: every audit")
  private String count;

  @QueryParam("team")
  @Parameter(description = "Only sheets of this team, for its manager and the QA lead")
  private Long team;

  @QueryParam("planStatus")
  @Parameter(description = "Only sheets of children with this plan status, as child-protection")
  private String planStatus;

  @GET
  @Operation(
      summary = "Every expected outcome and measure of success of the plan, with its figure",
      description =
          "A figure is a numerator and a denominator. Not evidenced stays in the denominator; not"
              + " applicable and not asked are excluded, with the reason. Status: met, near,"
              + " not-met, too-few, no-data, not-due, no-target.")
  @APIResponse(responseCode = "200", description = "All of them, in the order of the plan")
  @APIResponse(responseCode = "403", description = "A team's figures, and not yours to see")
  @APIResponse(responseCode = "422", description = "No such period")
  public MeasureJson.All all() {
    Period period = period();
    return new MeasureJson.All(
        period.from(),
        period.to(),
        countOf().word(),
        measures.figures(period, countOf(), among()).stream()
            .map(MeasureJson.Statement::of)
            .toList());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One statement of the plan, as 9-M2, with its figure")
  @APIResponse(responseCode = "404", description = "The plan has no such statement")
  public MeasureJson.Statement one(@PathParam("id") String id) {
    return MeasureJson.Statement.of(measures.figure(id, period(), countOf(), among()));
  }

  @GET
  @Path("/{id}/facts")
  @Operation(
      summary = "What a figure was counted from, newest first, with the answers behind it",
      description =
          "The QA lead sees all, a manager those of the manager's teams, an officer those of their"
              + " own audits. Give next as after to read on.")
  @APIResponse(responseCode = "403", description = "For those who may see single audits only")
  public MeasureJson.Facts facts(
      @PathParam("id") String id,
      @QueryParam("part") @Parameter(description = "As reached; without it the headline")
          String part,
      @QueryParam("after") String after,
      @QueryParam("most") @DefaultValue("25") int most) {
    Period period = period();
    String wanted = part == null ? headline(id) : id + "/" + part;
    Optional<FactPage.Cursor> cursor =
        Optional.ofNullable(after).map(it -> understood(() -> FactPage.Cursor.parse(it)));
    return MeasureJson.Facts.of(
        wanted, period, facts.facts(wanted, period, countOf(), among(), cursor, most));
  }

  private String headline(String id) {
    return measures.figure(id, period(), countOf(), Among.ALL).headline().id();
  }

  private Period period() {
    LocalDate last = to == null ? London.day(clock.instant()) : day(to);
    return from == null && to == null
        ? Period.twelveMonthsTo(last)
        : understood(
            () -> new Period(from == null ? last.minusYears(1).plusDays(1) : day(from), last));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refused.invalid("“" + text + "” is not a day, such as 2017-03-31.");
    }
  }

  private CountOf countOf() {
    return understood(() -> CountOf.of(count));
  }

  private Among among() {
    return new Among(team, planStatus);
  }

  private static <T> T understood(Supplier<T> parameter) {
    try {
      return parameter.get();
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(e.getMessage());
    }
  }
}
