package org.caseaudit.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects everything wrong with a pack, so that whoever writes it sees all of it at once. */
public final class Faults {
  private final Set<Fault> found = new LinkedHashSet<>();

  public void add(String file, int line, String message) {
    found.add(new Fault(file, line, message));
  }

  public void add(YamlNode where, String message) {
    add(where.file(), where.line(), message);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** By file and line. */
  public List<Fault> all() {
    return found.stream().sorted().toList();
  }

  public boolean in(String file) {
    return found.stream().anyMatch(fault -> fault.file().equals(file));
  }

  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new PackRefused(all());
    }
  }
}
