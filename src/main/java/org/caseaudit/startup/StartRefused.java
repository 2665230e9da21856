package org.caseaudit.startup;

/** Case Audit can't start; the message is a sentence for the person who tried to start it. */
public class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
