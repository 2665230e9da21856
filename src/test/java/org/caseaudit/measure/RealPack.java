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
  static final Pack PACK = read();
  static final Plan PLAN = plan();
  static final MeasureSet MEASURES = measures();

  private RealPack() {}

  private static Pack read() {
    Faults faults = new Faults();
    try {
      Pack pack =
          new PackReader()
              .read(PackFiles.in(Path.of("audit-templates/city-of-london-2016")), faults);
      faults.throwIfAny();
      return pack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Plan plan() {
    Faults faults = new Faults();
    return new PlanReader()
        .read(PACK.plan().orElseThrow(), faults)
        .orElseThrow(() -> new IllegalStateException(faults.all().toString()));
  }

  private static MeasureSet measures() {
    Faults faults = new Faults();
    return new MeasureReader()
        .read(PACK.measures().orElseThrow(), PLAN, PACK, faults)
        .orElseThrow(() -> new IllegalStateException(faults.all().toString()));
  }

  static CountedPart part(String id) {
    return (CountedPart) MEASURES.part(id).orElseThrow();
  }
}
