package org.caseaudit.startup;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.ManagedType;
import java.util.List;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;

/**
 * Entities are woven when Case Audit is built. One that was not would work, but load everything it
 * points to and be compared field by field at each flush: better not to start.
 */
final class Weaving {

  private Weaving() {}

  static void check(EntityManagerFactory entityManagers) {
    List<String> unwoven =
        entityManagers.getMetamodel().getEntities().stream()
            .map(ManagedType::getJavaType)
            .filter(entity -> !PersistenceWeaved.class.isAssignableFrom(entity))
            .map(Class::getSimpleName)
            .sorted()
            .toList();
    if (!unwoven.isEmpty()) {
      throw new StartRefused(
          "This build left entities unwoven (%s). Build it anew with mvn clean package."
              .formatted(String.join(", ", unwoven)));
    }
  }
}
