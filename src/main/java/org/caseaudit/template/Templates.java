package org.caseaudit.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The published templates, each parsed once and kept, since a published version never changes. */
@ApplicationScoped
public class Templates {

  /**
   * @throws IllegalArgumentException when that version was never published
   */
  public AuditTemplate get(TemplateRef ref) {
    throw new UnsupportedOperationException();
  }

  /** The newest version of each. */
  public List<AuditTemplate> current() {
    throw new UnsupportedOperationException();
  }

  /**
   * @throws IllegalArgumentException when no version was ever published
   */
  public AuditTemplate current(String code) {
    throw new UnsupportedOperationException();
  }

  public Reference reference() {
    throw new UnsupportedOperationException();
  }
}
