package org.caseaudit.review;

import java.util.List;

/** What was said about one answer, with the replies to it in the order they came. */
public record CommentThread(ReviewComment comment, List<ReviewComment> replies) {

  public ReviewComment getComment() {
    return comment;
  }

  public List<ReviewComment> getReplies() {
    return replies;
  }
}
