package org.caseaudit.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;
import org.caseaudit.web.Paths;

/** Something somebody is told: that they have something to do, and where. */
@Entity
@Table(name = "message")
public class Message extends BaseEntity {

  static final int LONGEST_SUBJECT = 120;
  static final int LONGEST_WORDS = 4_000;
  static final int LONGEST_FAILURE = 500;

  /** How long to wait after each failure; after the last the message is given up. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6));

  /** Whether it goes by e-mail, and how far it has got. */
  public enum Posting {
    HERE("To be read here"),
    WAITING("To be sent"),
    SENT("Sent"),
    FAILED("Could not be sent");

    private final String label;

    Posting(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }
  }

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "account_id")
  private User to;

  private String subject;
  private String words;
  private String path;
  private boolean urgent;

  @Enumerated(EnumType.STRING)
  private Posting posting;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "read_at")
  private Instant readAt;

  private int tries;

  @Column(name = "next_try_at")
  private Instant nextTryAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  private String failure;

  protected Message() {}

  Message(User to, String subject, String words, String path, boolean urgent, Instant writtenAt) {
    if (!Paths.isLocal(path)) {
      throw new IllegalArgumentException("Not a path of this application: " + path);
    }
    this.to = to;
    this.subject = cut(oneLine(subject), LONGEST_SUBJECT);
    this.words = cut(words.strip(), LONGEST_WORDS);
    this.path = path;
    this.urgent = urgent;
    this.posting = Posting.HERE;
    this.writtenAt = writtenAt;
  }

  /** A header ends where its line ends, so whatever could end it is a blank. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+", " ").strip();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** It is to be sent by e-mail, too. */
  void post() {
    posting = Posting.WAITING;
    nextTryAt = writtenAt;
  }

  /** It isn't sent after all: there is nowhere to send it. */
  void keepHere() {
    posting = Posting.HERE;
    nextTryAt = null;
  }

  void sent(Instant at) {
    posting = Posting.SENT;
    sentAt = at;
    tries++;
    nextTryAt = null;
    failure = null;
  }

  /** Sending failed: it is tried again after a while, and given up after the last pause. */
  void failed(String why, Instant at) {
    failure = cut(oneLine(why), LONGEST_FAILURE);
    if (tries < PAUSES.size()) {
      nextTryAt = at.plus(PAUSES.get(tries));
    } else {
      posting = Posting.FAILED;
      nextTryAt = null;
    }
    tries++;
  }

  /** Tries again what was given up, from the beginning. */
  void retry(Instant at) {
    if (posting != Posting.FAILED) {
      throw Refused.conflict("Only a message that could not be sent can be sent again.");
    }
    posting = Posting.WAITING;
    tries = 0;
    nextTryAt = at;
  }

  void read(Instant at) {
    if (readAt == null) {
      readAt = at;
    }
  }

  public User getTo() {
    return to;
  }

  public String getSubject() {
    return subject;
  }

  public String getWords() {
    return words;
  }

  /** Where in the application it leads. */
  public String getPath() {
    return path;
  }

  public boolean isUrgent() {
    return urgent;
  }

  public Posting getPosting() {
    return posting;
  }

  public Instant getWrittenAt() {
    return writtenAt;
  }

  /** When it was first looked at here; null if it wasn't. */
  public Instant getReadAt() {
    return readAt;
  }

  public int getTries() {
    return tries;
  }

  /** When it is tried next; null unless it is to be sent. */
  public Instant getNextTryAt() {
    return nextTryAt;
  }

  /** Null until it was sent. */
  public Instant getSentAt() {
    return sentAt;
  }

  /** What the mail server said last; null if nothing went wrong. */
  public String getFailure() {
    return failure;
  }
}
