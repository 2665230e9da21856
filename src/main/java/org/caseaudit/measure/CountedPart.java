package org.caseaudit.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Reading;

/**
 * A figure counted from sheets: each sealed sheet it looks at is judged once, and kept as facts.
 */
public sealed interface CountedPart extends MeasurePart permits PartWithJudging, StepsPart {

  /** Whose sheets. */
  LooksAt looksAt();

  /** What it makes of a sheet; nothing if it isn't about it. */
  List<Verdict> judge(AuditTemplate template, Reading reading);

  /** The questions whose answers a verdict leans on. */
  Set<String> questions();

  /** Fingerprint of all that decides a verdict. */
  String definition();

  /** The group whose items are judged one by one. */
  default Optional<String> each() {
    return Optional.empty();
  }
}
