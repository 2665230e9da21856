package org.caseaudit.measure;

import java.util.List;
import java.util.Set;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Reading;

/** A figure whose sheets are all judged in one way; what differs is how the verdicts add up. */
public sealed interface PartWithJudging extends CountedPart
    permits JudgedPart, AsAtPart, TimePart, CoveragePart {

  /** How each sheet is judged. */
  Judging judging();

  @Override
  default LooksAt looksAt() {
    return judging().looksAt();
  }

  @Override
  default List<Verdict> judge(AuditTemplate template, Reading reading) {
    return judging().judge(template, reading);
  }

  @Override
  default Set<String> questions() {
    return judging().questions();
  }

  @Override
  default String definition() {
    return judging().definition();
  }
}
