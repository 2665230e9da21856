package org.caseaudit.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.caseaudit.template.Address;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The conversation about an audit's answers. */
@Path("/")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audits")
public class CommentResource {

  /**
   * Something to be said about an answer.
   *
   * @param item the item the question is asked in; absent or empty for the sheet itself
   */
  public record Comment(@NotNull String question, String item, @NotNull String words) {}

  /** Something to be said in reply. */
  public record Reply(@NotNull String words) {}

  @Inject private ReviewService reviews;

  @POST
  @Path("audits/{id}/comments")
  @Operation(summary = "Say something about one answer of an audit")
  public void comment(@PathParam("id") long id, @Valid @NotNull Comment comment) {
    String item = comment.item() == null ? "" : comment.item();
    reviews.comment(id, new Address(comment.question(), item), comment.words());
  }

  @POST
  @Path("comments/{id}/replies")
  @Operation(summary = "Reply to something that was said")
  public void reply(@PathParam("id") long id, @Valid @NotNull Reply reply) {
    reviews.reply(id, reply.words());
  }

  @POST
  @Path("comments/{id}/close")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "End a thread of one's own")
  public void close(@PathParam("id") long id) {
    reviews.close(id);
  }
}
