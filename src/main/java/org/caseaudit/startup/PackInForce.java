package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.measure.MeasureReader;
import org.caseaudit.measure.MeasureSet;
import org.caseaudit.measure.Measures;
import org.caseaudit.plan.CurrentPlan;
import org.caseaudit.plan.Plan;
import org.caseaudit.plan.PlanReader;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.PackReader;
import org.caseaudit.template.PackRefused;
import org.caseaudit.template.TemplateService;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Role;

/** Reads the pack, whole or not at all, and puts it in force. */
@ApplicationScoped
public class PackInForce {

  private static final String BUNDLED = "city-of-london-2016";

  @Inject private PackReader packReader;
  @Inject private PlanReader planReader;
  @Inject private MeasureReader measureReader;
  @Inject private TemplateService templates;
  @Inject private CurrentPlan currentPlan;
  @Inject private Measures measures;
  @Inject private CurrentUser currentUser;

  /**
   * Puts a pack in force.
   *
   * @param folder where it is; empty for the one that came with the application
   * @throws StartRefused naming every fault in it
   */
  void bringUp(Optional<Path> folder) {
    try {
      Faults faults = new Faults();
      Pack pack = packReader.read(files(folder), faults);
      faults.throwIfAny();
      Optional<Plan> plan = planReader.read(pack.plan().orElseThrow(), faults);
      faults.throwIfAny();
      Optional<MeasureSet> measureSet =
          measureReader.read(pack.measures().orElseThrow(), plan.orElseThrow(), pack, faults);
      faults.throwIfAny();
      currentUser.as(
          startup(),
          () -> {
            templates.publish(pack);
            return null;
          });
      currentPlan.use(plan.orElseThrow());
      measures.use(measureSet.orElseThrow());
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
