package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.pack.PackAtStart;
import org.caseaudit.pack.PackService;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.PackRefused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Role;

/** Reads the pack, whole or not at all, and puts it in force if it is to be. */
@ApplicationScoped
public class PackInForce {

  private static final System.Logger LOG = System.getLogger(PackInForce.class.getName());
  private static final String BUNDLED = "city-of-london-2016";

  @Inject private PackService packs;
  @Inject private CurrentUser currentUser;

  /**
   * Puts a pack in force, unless the one in force is newer.
   *
   * @param folder where it is; empty for the one that came with the application
   * @throws StartRefused naming every fault in it
   */
  void bringUp(Optional<Path> folder) {
    try {
      PackFiles files = files(folder);
      String name = folder.map(path -> path.getFileName().toString()).orElse(BUNDLED);
      PackAtStart outcome = currentUser.as(startup(), () -> packs.start(files, name));
      if (outcome.isPassedOver()) {
        LOG.log(System.Logger.Level.WARNING, outcome.inWords());
      }
    } catch (PackRefused refused) {
      throw new StartRefused("The pack can't be used:\n" + refused.getMessage(), refused);
    } catch (IOException unreadable) {
      throw new StartRefused("The pack can't be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static PackFiles files(Optional<Path> folder) throws IOException {
    if (folder.isEmpty()) {
      return PackFiles.bundled(BUNDLED);
    }
    if (!Files.isDirectory(folder.get())) {
      throw new StartRefused(
          "CASEAUDIT_PACK names %s, which is not a folder.".formatted(folder.get()));
    }
    return PackFiles.in(folder.get());
  }

  /** The application itself, as it starts. */
  static Actor startup() {
    return new Actor(0, "startup", "Case Audit", Set.of(Role.ADMINISTRATOR), Set.of());
  }
}
