package org.caseaudit.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.UserService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The verdict on an audit that was handed in. */
@Path("/audits/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audits")
public class ReviewResource {

  /** Why it is returned or reopened. */
  public record Reason(String reason) {}

  /** The password again, of a user who signed in on the sign-in page. */
  public record Confirmation(String password) {}

  @Inject private ReviewService reviews;
  @Inject private UserService users;
  @Inject private CurrentUser currentUser;

  @POST
  @Path("/return")
  @Operation(summary = "Give a submitted audit back to its officer, saying what is to be done")
  public void returnAudit(@PathParam("id") long id, Reason reason) {
    reviews.returnAudit(id, said(reason));
  }

  @POST
  @Path("/authorise")
  @Operation(
      summary = "Agree to a submitted audit: its answers are sealed, and count",
      description =
          "A browser session says its password again; with HTTP Basic the request already carries it"
              + " and the body may be {}.")
  public void authorise(@PathParam("id") long id, Confirmation confirmation) {
    if (currentUser.isInSession()) {
      users.confirmPassword(confirmation == null ? null : confirmation.password());
    }
    reviews.authorise(id);
  }

  @POST
  @Path("/reopen")
  @Operation(
      summary = "Give an authorised audit back to its officer, saying why: it counts no more")
  public void reopen(@PathParam("id") long id, Reason reason) {
    reviews.reopen(id, said(reason));
  }

  private static String said(Reason reason) {
    if (reason == null) {
      throw Refused.invalid("Say why, as {\"reason\": \"…\"}.");
    }
    return reason.reason();
  }
}
