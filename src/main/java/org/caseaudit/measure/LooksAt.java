package org.caseaudit.measure;

import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Kind;

/** Whose sheets a part of a measure looks at: those of one template, or of all of a kind. */
public sealed interface LooksAt {

  boolean includes(AuditTemplate template);

  /** All versions of one template. */
  record One(String template) implements LooksAt {
    @Override
    public boolean includes(AuditTemplate asked) {
      return asked.ref().code().equals(template);
    }
  }

  /**
   * Every template of a kind.
   *
   * @param withPart only those that include this part; empty for all
   */
  record Any(Kind kind, String withPart) implements LooksAt {
    @Override
    public boolean includes(AuditTemplate asked) {
      return asked.kind() == kind && (withPart.isEmpty() || asked.includes(withPart));
    }
  }
}
