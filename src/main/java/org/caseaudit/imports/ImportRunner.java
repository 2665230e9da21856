package org.caseaudit.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;

/**
 * Reads and imports files beside the request that sent them, as the one who did, and says how far
 * it is. What was sent is deleted from disk as soon as it is read, whatever becomes of it.
 */
@ApplicationScoped
public class ImportRunner {

  private static final System.Logger LOG = System.getLogger(ImportRunner.class.getName());

  @Resource private ManagedExecutorService executor;
  @Inject private ImportService imports;
  @Inject private CurrentUser currentUser;

  private final Map<Long, Integer> underWay = new ConcurrentHashMap<>();

  /** Begins to read files; what comes of it is said by the import. */
  void read(long id, List<SentFile> files) {
    Actor actor = currentUser.get();
    underWay.put(id, 0);
    executor.execute(() -> as(actor, () -> readNow(id, files)));
  }

  private void readNow(long id, List<SentFile> files) {
    try {
      imports.read(id, files, rows -> underWay.put(id, rows));
    } catch (Refused refused) {
      imports.refuse(id, refused.getMessage());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Could not read import " + id, e);
      imports.refuse(
          id,
          "The file could not be read, for a reason that isn’t its own. Try again; if it happens"
              + " again, tell an administrator: import "
              + id
              + ".");
    } finally {
      underWay.remove(id);
      files.forEach(ImportRunner::delete);
    }
  }

  /** Begins to import what was read. */
  void take(long id, LocalDate closeVanished) {
    imports.start(id);
    Actor actor = currentUser.get();
    underWay.put(id, 0);
    executor.execute(() -> as(actor, () -> takeNow(id, closeVanished)));
  }

  private void takeNow(long id, LocalDate closeVanished) {
    try {
      imports.take(id, closeVanished, rows -> underWay.put(id, rows));
    } catch (Refused refused) {
      imports.stop(id, refused.getMessage());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Could not finish import " + id, e);
      imports.stop(
          id,
          "The import could not be finished, so nothing of it was done. Try again; if it happens"
              + " again, tell an administrator: import "
              + id
              + ".");
    } finally {
      underWay.remove(id);
    }
  }

  /** How many rows were read, or entries made, so far; 0 where nothing is under way. */
  int progress(long id) {
    return underWay.getOrDefault(id, 0);
  }

  private void as(Actor actor, Runnable work) {
    currentUser.as(
        actor,
        () -> {
          work.run();
          return null;
        });
  }

  private static void delete(SentFile file) {
    try {
      file.close();
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING, "Could not delete a file that was sent: " + file.path(), e);
    }
  }
}
