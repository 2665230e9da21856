package org.caseaudit.template;

/**
 * Checks the shape of a file against a JSON Schema, and says what is wrong in an editor's words.
 */
public final class SchemaCheck {

  /**
   * @param schema its name among the application's schemas: {@code template}, {@code plan} ...
   */
  public static SchemaCheck named(String schema) {
    throw new UnsupportedOperationException();
  }

  private SchemaCheck() {}

  /** Whether the file has the right shape; each fault is noted. */
  public boolean accepts(YamlFile file, Faults faults) {
    throw new UnsupportedOperationException();
  }
}
