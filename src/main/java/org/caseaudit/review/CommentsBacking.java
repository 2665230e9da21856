package org.caseaudit.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.caseaudit.template.Address;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.web.PageParameters;

/** What was said about the answers of the audit a page is about. */
@Named
@RequestScoped
public class CommentsBacking {

  @Inject private ReviewService reviews;
  @Inject private CurrentUser currentUser;
  @Inject private PageParameters parameters;

  private Map<Address, List<CommentThread>> threads;

  /** What was said about one answer. */
  public List<CommentThread> at(Address address) {
    return threads().getOrDefault(address, List.of());
  }

  /** How many threads wait for somebody's answer. */
  public long getOpen() {
    return threads().values().stream()
        .flatMap(List::stream)
        .filter(thread -> thread.comment().getStatus() == ReviewComment.Status.OPEN)
        .count();
  }

  /** Whether the reader began a thread, and so ends it. */
  public boolean isMine(CommentThread thread) {
    return thread.comment().getWrittenBy().getId() == currentUser.get().id();
  }

  private Map<Address, List<CommentThread>> threads() {
    if (threads == null) {
      threads = reviews.threads(parameters.id());
    }
    return threads;
  }
}
