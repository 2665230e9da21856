package org.caseaudit.template;

import java.util.Optional;

/** A YAML file of the pack, read with the line of everything in it. */
public record YamlFile(String name, YamlNode root) {

  /** Empty, with the fault noted, when the text is not YAML. */
  public static Optional<YamlFile> read(String name, String text, Faults faults) {
    return new YamlReader(name, faults).read(text).map(root -> new YamlFile(name, root));
  }
}
