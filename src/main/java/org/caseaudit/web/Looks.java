package org.caseaudit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/**
 * How a status looks: always its word with a shape, so that nothing is told by colour alone. Red,
 * amber, green and blue are for ratings; where somebody stands in their work is told in the accent
 * colour.
 */
@Named
@ApplicationScoped
public class Looks {

  /**
   * A shape and its colour.
   *
   * @param path the shape, drawn in a square of 16
   * @param hollow drawn as an outline
   */
  public record Look(String colour, String path, boolean hollow) {}

  private static final String CIRCLE = "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z";
  private static final String HALF = "M8 1.5a6.5 6.5 0 1 0 0 13zM8 1.5a6.5 6.5 0 0 1 0 13z";
  private static final String LEFT_HALF =
      "M8 1a7 7 0 0 0 0 14zM9.5 2.2a6 6 0 0 1 0 11.6v-1.6a4.4 4.4 0 0 0 0-8.4z";
  private static final String DIAMOND = "M8 .5L15.5 8L8 15.5L.5 8z";
  private static final String TRIANGLE = "M8 1.2L15.6 14.6H.4z";
  private static final String SQUARE = "M2 2h12v12H2z";
  private static final String TICK = "M6.2 11.1L2.9 7.8L1 9.7l5.2 5.1L15 6L13.1 4z";
  private static final String ARROW =
      "M8.6 2.2L14.4 8l-5.8 5.8l-1.7-1.7l2.9-2.9H1.6V6.8h8.2L6.9 3.9z";
  private static final String BACK = "M7.4 2.2L1.6 8l5.8 5.8l1.7-1.7L6.2 9.2h8.2V6.8H6.2l2.9-2.9z";
  private static final String LOCK =
      "M4.5 7V5a3.5 3.5 0 0 1 7 0v2H13v8H3V7zM6.3 7h3.4V5a1.7 1.7 0 0 0-3.4 0z";
  private static final String CLOCK =
      "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM8 2.8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4z"
          + "M7.2 4.4h1.6v3.3l2.3 2.3l-1.1 1.1L7.2 8.3z";
  private static final String BAR = "M2 6.8h12v2.4H2z";

  private static final Map<String, Look> LOOKS = new HashMap<>();

  static {
    // Ratings of actions and measures.
    LOOKS.put("Red", new Look("red", DIAMOND, false));
    LOOKS.put("Amber", new Look("amber", TRIANGLE, false));
    LOOKS.put("Green", new Look("green", CIRCLE, false));
    LOOKS.put("Blue", new Look("blue", SQUARE, false));
    LOOKS.put("Not met", new Look("red", DIAMOND, false));
    LOOKS.put("Near", new Look("amber", TRIANGLE, false));
    LOOKS.put("Met", new Look("green", CIRCLE, false));
    // Where an action is against its end date: late is told without red, which is a rating.
    LOOKS.put("Overdue", new Look("solid", CLOCK, false));
    LOOKS.put("Due soon", new Look("accent", CLOCK, false));
    // Where an action from an audit stands.
    LOOKS.put("To be checked", new Look("accent", ARROW, false));
    LOOKS.put("Given back", new Look("solid", BACK, false));
    LOOKS.put("Done and checked", new Look("grey", TICK, false));
    // Where an audit, or a section of it, stands.
    LOOKS.put("In progress", new Look("accent", LEFT_HALF, false));
    LOOKS.put("Submitted", new Look("accent", ARROW, false));
    LOOKS.put("In moderation", new Look("accent", HALF, true));
    LOOKS.put("Returned", new Look("solid", BACK, false));
    LOOKS.put("Needs answers", new Look("solid", BACK, false));
    LOOKS.put("Authorised", new Look("grey", LOCK, false));
    LOOKS.put("Complete", new Look("grey", TICK, false));
    // Where a programme stands, or a case drawn for it.
    LOOKS.put("Running", new Look("accent", LEFT_HALF, false));
    LOOKS.put("Ended", new Look("grey", TICK, false));
    LOOKS.put("Replaced", new Look("plain", BAR, false));
    // Where an escalation stands.
    LOOKS.put("To acknowledge", new Look("solid", TRIANGLE, false));
    LOOKS.put("To plan", new Look("solid", CLOCK, false));
    LOOKS.put("Plan recorded", new Look("accent", LEFT_HALF, false));
    LOOKS.put("Closed", new Look("grey", TICK, false));
    // Where an entry of a register stands.
    LOOKS.put("Draft", new Look("accent", LEFT_HALF, false));
    LOOKS.put("Saved", new Look("grey", TICK, false));
    LOOKS.put("Being corrected", new Look("solid", BACK, false));
    LOOKS.put("Withdrawn", new Look("plain", BAR, false));
  }

  private static final Look NOTHING_YET = new Look("plain", CIRCLE, true);

  /** The look of a status by its word; one that says nothing has happened yet is an empty ring. */
  public Look of(String word) {
    return LOOKS.getOrDefault(word, NOTHING_YET);
  }
}
