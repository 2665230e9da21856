package org.caseaudit.template;

/** How far a section is: asked counts what is required and what was answered beyond that. */
public record Progress(int answered, int asked, int gaps) {

  public boolean isComplete() {
    return gaps == 0;
  }
}
