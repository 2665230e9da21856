package org.caseaudit.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.ManagedType;
import java.util.List;

/** The application's entity manager, for a test to hold. */
@ApplicationScoped
public class Entities {

  @PersistenceContext private EntityManager entityManager;

  List<? extends Class<?>> types() {
    return entityManager.getMetamodel().getEntities().stream()
        .map(ManagedType::getJavaType)
        .toList();
  }

  void execute(String sql) {
    entityManager.createNativeQuery(sql).executeUpdate();
  }
}
