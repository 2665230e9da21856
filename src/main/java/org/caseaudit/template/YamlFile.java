package org.caseaudit.template;

import java.util.Optional;

/** A YAML file of the pack, read with the line of everything in it. */
public record YamlFile(String name, YamlNode root) {

  /** Empty, with the fault noted, when the text is no YAML. */
  public static Optional<YamlFile> read(String name, String text, Faults faults) {
    throw new UnsupportedOperationException();
  }
}
