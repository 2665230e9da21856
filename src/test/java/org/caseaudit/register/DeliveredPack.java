package org.caseaudit.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.PackReader;

/** The pack that is delivered, read once for all tests of registers. */
final class DeliveredPack {

  static final Pack PACK = read();

  private DeliveredPack() {}

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

  static AuditTemplate template(String code) {
    return PACK.templates().values().stream()
        .filter(template -> template.ref().code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
