package org.caseaudit.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caseaudit.template.PackFile;

/**
 * How the files of one pack stand to those of another: which are newer, which are older or missing.
 * A pack succeeds another if something in it is newer and nothing older.
 */
public record Succession(List<String> newer, List<String> older) {

  public Succession {
    newer = List.copyOf(newer);
    older = List.copyOf(older);
  }

  static Succession of(List<PackFile> offered, List<PackFile> inForce) {
    Map<String, Integer> those = newest(offered);
    Map<String, Integer> these = newest(inForce);
    return new Succession(ahead(those, these), ahead(these, those));
  }

  /** The files of a pack that another lacks or has at a lower version. */
  static List<PackFile> newerFiles(List<PackFile> offered, List<PackFile> inForce) {
    Map<String, Integer> these = newest(inForce);
    return offered.stream()
        .filter(file -> file.ref().version() > these.getOrDefault(what(file), 0))
        .toList();
  }

  boolean succeeds() {
    return !newer.isEmpty() && older.isEmpty();
  }

  private static List<String> ahead(Map<String, Integer> one, Map<String, Integer> other) {
    return one.entrySet().stream()
        .filter(file -> file.getValue() > other.getOrDefault(file.getKey(), 0))
        .map(file -> file.getKey() + " v" + file.getValue())
        .toList();
  }

  private static Map<String, Integer> newest(List<PackFile> files) {
    Map<String, Integer> newest = new TreeMap<>();
    for (PackFile file : files) {
      newest.merge(what(file), file.ref().version(), Math::max);
    }
    return newest;
  }

  private static String what(PackFile file) {
    return switch (file.kind()) {
      case TEMPLATE -> file.ref().code();
      case PART -> "part " + file.ref().code();
      case IMPORT -> "import " + file.ref().code();
      case REFERENCE, MEASURES, PLAN -> file.kind().word();
    };
  }
}
