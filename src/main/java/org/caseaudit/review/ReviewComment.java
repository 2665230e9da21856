package org.caseaudit.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Address;
import org.caseaudit.user.User;

/** Something said about one answer of an audit, or said in reply to that. */
@Entity
@Table(name = "review_comment")
public class ReviewComment extends BaseEntity {

  static final int LONGEST = 4_000;

  /** Where a thread stands: what began it carries this; replies are always closed. */
  public enum Status {
    OPEN("Open"),
    ANSWERED("Answered"),
    CLOSED("Closed");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }
  }

  @Column(name = "sheet_id", nullable = false)
  private long sheetId;

  @Column(nullable = false)
  private String question;

  @Column(nullable = false)
  private String item;

  @Column(nullable = false)
  private String words;

  @Column(name = "written_at", nullable = false)
  private Instant writtenAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "written_by")
  private User writtenBy;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Status status;

  @ManyToOne
  @JoinColumn(name = "replies_to")
  private ReviewComment repliesTo;

  protected ReviewComment() {}

  ReviewComment(long sheetId, Address address, String words, Instant at, User by) {
    this.sheetId = sheetId;
    this.question = address.question();
    this.item = address.item();
    this.words = acceptable(words);
    this.writtenAt = at;
    this.writtenBy = by;
    this.status = Status.OPEN;
  }

  /** Answers this thread; whoever began it decides whether that closes it. */
  ReviewComment reply(String reply, Instant at, User by) {
    if (repliesTo != null) {
      return repliesTo.reply(reply, at, by);
    }
    if (status == Status.CLOSED) {
      throw Refused.conflict("This thread is closed; begin another.");
    }
    ReviewComment answer = new ReviewComment(sheetId, getAddress(), reply, at, by);
    answer.repliesTo = this;
    answer.status = Status.CLOSED;
    status = by.getId().equals(writtenBy.getId()) ? Status.OPEN : Status.ANSWERED;
    return answer;
  }

  /** Ends the thread; only whoever began it may. */
  void close(User by) {
    if (repliesTo != null || status == Status.CLOSED) {
      throw Refused.conflict("This thread is closed already.");
    }
    if (!by.getId().equals(writtenBy.getId())) {
      throw Refused.conflict("Only " + writtenBy.getName() + ", who began this thread, closes it.");
    }
    status = Status.CLOSED;
  }

  private static String acceptable(String words) {
    String stripped = words == null ? "" : words.strip();
    if (stripped.isEmpty()) {
      throw Refused.invalid("Write a comment.");
    }
    if (stripped.length() > LONGEST) {
      throw Refused.invalid(
          "A comment has at most "
              + LONGEST
              + " characters; this one has "
              + stripped.length()
              + ".");
    }
    if (stripped.indexOf('\0') >= 0) {
      throw Refused.invalid("The comment has a character that can't be stored (NUL).");
    }
    return stripped;
  }

  public long getSheetId() {
    return sheetId;
  }

  public Address getAddress() {
    return new Address(question, item);
  }

  public String getWords() {
    return words;
  }

  public Instant getWrittenAt() {
    return writtenAt;
  }

  public User getWrittenBy() {
    return writtenBy;
  }

  public Status getStatus() {
    return status;
  }

  public ReviewComment getRepliesTo() {
    return repliesTo;
  }
}
