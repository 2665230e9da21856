package org.caseaudit.plan;

/**
 * Which actions somebody wants to see; null for whatever doesn't matter.
 *
 * @param recommendation its number
 * @param lead initials
 */
public record ActionFilter(
    Integer recommendation, Rag rag, String lead, ActionTiming timing, boolean mine) {

  public static final ActionFilter ALL = new ActionFilter(null, null, null, null, false);

  boolean accepts(ActionRow row) {
    return (recommendation == null || row.recommendation().number() == recommendation)
        && (rag == null || row.rag() == rag)
        && (lead == null || row.action().leads().contains(lead))
        && (timing == null || row.timing() == timing)
        && (!mine || row.mayUpdate());
  }
}
