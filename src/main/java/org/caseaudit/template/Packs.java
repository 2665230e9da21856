package org.caseaudit.template;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * The pack in force. The database says which it is, once in each transaction: all that a
 * transaction reads of templates, settings, plan and measures is of one pack, on every node, and
 * what publishes a pack switches to it by committing.
 */
@ApplicationScoped
public class Packs {

  private final ThreadLocal<Edition> standIn = new ThreadLocal<>();

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Inject private PublishedPackRepository published;
  @Inject private PackReader reader;

  private volatile Read lastRead = new Read(0, null);

  private record Read(int number, Edition edition) {}

  /**
   * The pack in force for this transaction, or for this moment when there is none.
   *
   * @throws IllegalStateException before one was published
   */
  public Edition inForce() {
    Edition instead = standIn.get();
    if (instead != null) {
      return instead;
    }
    if (transaction.getTransactionKey() == null) {
      return newest();
    }
    Edition pinned = (Edition) transaction.getResource(Packs.class);
    return pinned == null ? use(newest()) : pinned;
  }

  /** Makes a pack the one in force for the rest of this transaction, which is publishing it. */
  Edition use(Edition edition) {
    transaction.putResource(Packs.class, edition);
    return edition;
  }

  /** Does something as if another pack were in force, such as counting by it before it is. */
  public <T> T as(Edition edition, Supplier<T> work) {
    Edition before = standIn.get();
    standIn.set(edition);
    try {
      return work.get();
    } finally {
      if (before == null) {
        standIn.remove();
      } else {
        standIn.set(before);
      }
    }
  }

  private Edition newest() {
    int number = published.newest();
    if (number == 0) {
      throw new IllegalStateException("No pack has been published yet");
    }
    Read known = lastRead;
    if (known.number() != number) {
      known = new Read(number, read(published.files(number)));
      lastRead = known;
    }
    return known.edition();
  }

  private Edition read(PackFiles files) {
    Faults faults = new Faults();
    Pack pack = reader.read(files, faults);
    faults.throwIfAny();
    return new Edition(files, pack);
  }
}
