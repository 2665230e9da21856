package org.caseaudit.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.caseaudit.plan.Plan;
import org.caseaudit.plan.PlanReader;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.PackReader;

/** The pack that is delivered, read once for all tests. */
final class RealPack {
  static final Path FOLDER = Path.of("audit-templates/city-of-london-2016");

  private static final Read READ = read(FOLDER);
  static final Pack PACK = READ.pack();
  static final Plan PLAN = READ.plan();
  static final MeasureSet MEASURES = READ.measures();

  private RealPack() {}

  /** A pack with all that leans on it. */
  record Read(Pack pack, Plan plan, MeasureSet measures) {}

  /** Any pack, without a fault. */
  static Read read(Path folder) {
    Faults faults = new Faults();
    try {
      Pack pack = new PackReader().read(PackFiles.in(folder), faults);
      faults.throwIfAny();
      Plan plan =
          new PlanReader()
              .read(pack.plan().orElseThrow(), faults)
              .orElseThrow(() -> new IllegalStateException(faults.all().toString()));
      MeasureSet measures =
          new MeasureReader()
              .read(pack.measures().orElseThrow(), plan, pack, faults)
              .orElseThrow(() -> new IllegalStateException(faults.all().toString()));
      return new Read(pack, plan, measures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CountedPart part(String id) {
    return (CountedPart) MEASURES.part(id).orElseThrow();
  }
}
