package org.caseaudit.measure;

import java.util.List;
import java.util.Set;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Reading;

/**
 * How it stands on the period's last day: of what lasts then, so much is met. Each sheet says from
 * when until when it is so; the day one looks decides the rest.
 *
 * @param tells a rate, or the number met
 */
public record AsAtPart(String id, String label, String unit, Judging judging, Tells tells)
    implements CountedPart {

  @Override
  public LooksAt looksAt() {
    return judging.looksAt();
  }

  @Override
  public List<Verdict> judge(AuditTemplate template, Reading reading) {
    return judging.judge(template, reading);
  }

  @Override
  public Set<String> questions() {
    return judging.questions();
  }

  @Override
  public String definition() {
    return judging.definition();
  }
}
