package org.caseaudit.template;

import java.util.List;
import java.util.Optional;

/**
 * What a template makes of some answers: what is asked, what is derived, what is missing. Pure and
 * cheap: made anew for each look, never kept.
 */
public final class Reading {

  private Reading() {}

  public static Reading of(AuditTemplate template, Answers answers, Circumstances circumstances) {
    throw new UnsupportedOperationException();
  }

  /**
   * Whether the question is visible, its item exists, and all that it is nested in is asked too.
   */
  public boolean asked(Address address) {
    throw new UnsupportedOperationException();
  }

  /** Given, or derived; empty when not answered, not derivable yet, or not asked. */
  public Optional<AnswerValue> answer(Address address) {
    throw new UnsupportedOperationException();
  }

  /** Of a derived question that is asked. */
  public Optional<Derived> derived(Address address) {
    throw new UnsupportedOperationException();
  }

  /** The paths of the items now in a group: {@code a1}, {@code a1/x2}. */
  public List<String> items(Address group) {
    throw new UnsupportedOperationException();
  }

  /** Every address there is now, asked or not, in the order of the form. */
  public List<Address> addresses() {
    throw new UnsupportedOperationException();
  }

  /** All that is still missing, in the order of the form. */
  public List<Gap> gaps() {
    throw new UnsupportedOperationException();
  }

  public Progress progress(Section section) {
    throw new UnsupportedOperationException();
  }

  /**
   * Why the section's grade is capped: which critical question was answered no or not evidenced.
   */
  public Optional<String> capBecause(Section section) {
    throw new UnsupportedOperationException();
  }

  /** Empty while nothing in the section counts towards it. */
  public Optional<GuideScore> guideScore(Section section) {
    throw new UnsupportedOperationException();
  }

  /** A condition in an item of a group, or with an empty item on the sheet itself. */
  public Truth truth(Expression condition, String item) {
    throw new UnsupportedOperationException();
  }

  /**
   * What a reader sees: option labels, “1 March 2017”, “Not applicable: reason”; empty when
   * unanswered.
   */
  public String words(Address address) {
    throw new UnsupportedOperationException();
  }
}
