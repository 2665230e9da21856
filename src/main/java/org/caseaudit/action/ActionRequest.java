package org.caseaudit.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

/** What an audit says of an action, as it was last authorised. */
@Embeddable
public class ActionRequest {

  private String what;

  @Column(name = "asked_owner")
  private String owner;

  @Column(name = "asked_due")
  private LocalDate due;

  private String priority;

  @Column(name = "priority_words")
  private String priorityWords;

  private String serves;

  @Column(name = "serves_words")
  private String servesWords;

  @Column(name = "from_family")
  private boolean fromFamily;

  protected ActionRequest() {}

  ActionRequest(ActionAsked asked) {
    what = asked.what();
    owner = asked.owner();
    due = asked.due();
    priority = asked.priority();
    priorityWords = asked.priorityWords();
    serves = asked.serves();
    servesWords = asked.servesWords();
    fromFamily = asked.fromFamily();
  }

  boolean saysOtherwise(ActionAsked asked) {
    return isOtherWords(asked)
        || isOtherOwner(asked)
        || isOtherDay(asked)
        || asked.fromFamily() != fromFamily
        || !Objects.equals(asked.priority(), priority)
        || !Objects.equals(asked.serves(), serves);
  }

  boolean isOtherWords(ActionAsked asked) {
    return !asked.what().equals(what);
  }

  boolean isOtherOwner(ActionAsked asked) {
    return !asked.owner().equals(owner);
  }

  boolean isOtherDay(ActionAsked asked) {
    return !Objects.equals(asked.due(), due);
  }

  public String getWhat() {
    return what;
  }

  /** Null if the audit doesn't say. */
  public String getPriorityWords() {
    return priorityWords;
  }

  /** The recommendation it serves; null if the audit names none. */
  public String getServesWords() {
    return servesWords;
  }

  /** Whether it is done because of what the child or family said. */
  public boolean isFromFamily() {
    return fromFamily;
  }
}
