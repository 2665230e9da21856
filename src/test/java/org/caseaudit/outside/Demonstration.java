package org.caseaudit.outside;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the one demonstration that all of them share: it takes longer to make than they take
 * to run. Whoever stops it starts it again.
 */
class Demonstration implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == RunningServer.class;
  }

  @Override
  public RunningServer resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return sharedBy(test);
  }

  static RunningServer sharedBy(ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(Demonstration.class))
        .getOrComputeIfAbsent(
            RunningServer.class, type -> RunningServer.started(), RunningServer.class);
  }
}
