package org.caseaudit.register;

import java.util.List;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Option;

/**
 * A round as its page shows it.
 *
 * @param status in words
 * @param open whether links can be made and replies be entered
 * @param strands to choose from; empty when they are named freely
 */
public record RoundView(
    ConsultationRound round,
    AuditTemplate template,
    String status,
    boolean open,
    List<Option> strands,
    List<Responses> responses) {

  /** Of all strands together. */
  public Responses total() {
    return new Responses(
        "",
        responses.stream().mapToLong(Responses::invited).sum(),
        responses.stream().mapToLong(Responses::replied).sum());
  }

  /** A strand in words. */
  public String label(String strand) {
    return Strands.of(template).label(strand);
  }
}
