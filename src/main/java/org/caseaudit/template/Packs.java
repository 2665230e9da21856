package org.caseaudit.template;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.caseaudit.shared.Refused;

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
  @Inject private PackOfRequest ofRequest;
  @Inject private BeanManager beanManager;

  private volatile Read lastRead = new Read(0, null);

  record Read(int number, Edition edition) {}

  /**
   * The pack in force for this transaction; outside of one for this request, or this moment.
   *
   * @throws IllegalStateException before one was published
   */
  public Edition inForce() {
    Edition instead = standIn.get();
    if (instead != null) {
      return instead;
    }
    if (transaction.getTransactionKey() == null) {
      return isRequest() ? ofRequest.orElse(this::newest).edition() : newest().edition();
    }
    return pinned().edition();
  }

  /** Makes a pack the one in force for the rest of this transaction, which is publishing it. */
  void use(int number, Edition edition) {
    transaction.putResource(Packs.class, new Read(number, edition));
  }

  /**
   * Lets nobody publish until the transaction ends, so that what it counts is counted by the pack
   * that is in force when it is done. Others may hold it as well.
   *
   * @throws Refused when another pack came in force since the transaction looked first
   */
  public void hold() {
    published.holdAgainstPublishing();
    if (standIn.get() == null && pinned().number() != published.newest()) {
      throw Refused.conflict("A new pack was published at this moment. Do that once more.");
    }
  }

  private Read pinned() {
    Read pinned = (Read) transaction.getResource(Packs.class);
    if (pinned == null) {
      pinned = newest();
      transaction.putResource(Packs.class, pinned);
    }
    return pinned;
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

  private boolean isRequest() {
    try {
      return beanManager.getContext(RequestScoped.class).isActive();
    } catch (ContextNotActiveException e) {
      return false;
    }
  }

  private Read newest() {
    int number = published.newest();
    if (number == 0) {
      throw new IllegalStateException("No pack has been published yet");
    }
    Read known = lastRead;
    if (known.number() != number) {
      known = new Read(number, read(published.files(number)));
      lastRead = known;
    }
    return known;
  }

  private Edition read(PackFiles files) {
    Faults faults = new Faults();
    Pack pack = reader.read(files, faults);
    faults.throwIfAny();
    return new Edition(files, pack);
  }
}
