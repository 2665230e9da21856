package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.caseaudit.register.RegisterImportService;
import org.caseaudit.register.RegisterService;
import org.caseaudit.register.RegisterSummary;
import org.caseaudit.shared.CsvFile;

/** Fills the registers of the demonstration from files, as a QA lead would. */
@ApplicationScoped
public class DemonstrationEntries {

  @Inject private Scene scene;
  @Inject private DemonstrationPeople people;
  @Inject private RegisterService registers;
  @Inject private RegisterImportService imports;

  /** A register of another pack, for which no file was made up, stays empty. */
  void fill() {
    scene.does(
        people.lead(),
        () ->
            registers.registers().stream()
                .map(RegisterSummary::template)
                .map(template -> template.ref().code())
                .forEach(this::fill));
  }

  private void fill(String register) {
    try (InputStream in =
        DemonstrationEntries.class.getResourceAsStream("/demo/registers/" + register + ".csv")) {
      if (in != null) {
        imports.importFile(register, CsvFile.read(register + ".csv", in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
