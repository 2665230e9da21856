package org.caseaudit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Publishes a pack: new versions are added, a published one is never changed. */
@ApplicationScoped
@Transactional
public class TemplateService {

  /**
   * Does nothing for files already published.
   *
   * @throws PackRefused when a published version's content differs
   */
  public void publish(Pack pack) {
    throw new UnsupportedOperationException();
  }
}
