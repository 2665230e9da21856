package org.caseaudit.user;

/** How often somebody wants to be told by e-mail. What is urgent is told at once whatever it is. */
public enum MailChoice {
  AT_ONCE("Each message at once, and what there is to do every working morning"),
  DAILY("One message every working morning"),
  NEVER("No e-mail, only what is urgent");

  private final String words;

  MailChoice(String words) {
    this.words = words;
  }

  public String getWords() {
    return words;
  }
}
