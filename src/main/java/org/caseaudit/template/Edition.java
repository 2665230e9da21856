package org.caseaudit.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A pack, whole, with what the packages after this one read in it further: the plan, the measures.
 * Immutable, so whoever holds one holds a pack that fits together.
 */
public final class Edition {
  private final PackFiles files;
  private final Pack pack;
  private final Map<Class<?>, Object> readings = new ConcurrentHashMap<>();

  public Edition(PackFiles files, Pack pack) {
    this.files = files;
    this.pack = pack;
  }

  public PackFiles files() {
    return files;
  }

  public Pack pack() {
    return pack;
  }

  /** What a package reads in the pack, read once. */
  public <T> T reading(Class<T> what, Function<Pack, T> read) {
    return what.cast(readings.computeIfAbsent(what, unread -> read.apply(pack)));
  }

  /** The same pack with something in it read already. */
  public <T> Edition with(Class<T> what, T read) {
    Edition edition = new Edition(files, pack);
    edition.readings.putAll(readings);
    edition.readings.put(what, read);
    return edition;
  }
}
