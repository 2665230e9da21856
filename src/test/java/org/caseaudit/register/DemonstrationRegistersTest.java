package org.caseaudit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.RowFault;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.PackReader;
import org.caseaudit.template.TemplateRef;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemonstrationRegistersTest {
  /** Entries of these are made when an action is checked, or a family is told. */
  private static final List<String> FILLED_BY_THE_LOOP =
      List.of("feedback-changes", "you-said-we-did");

  private static Pack pack;

  @BeforeAll
  static void readThePack() throws IOException {
    Faults faults = new Faults();
    pack =
        new PackReader().read(PackFiles.in(Path.of("audit-templates/city-of-london-2016")), faults);
    faults.throwIfAny();
  }

  static Stream<String> registers() {
    return pack.templates().values().stream()
        .filter(template -> template.kind() == Kind.REGISTER)
        .map(template -> template.ref().code())
        .filter(code -> !FILLED_BY_THE_LOOP.contains(code));
  }

  @ParameterizedTest
  @MethodSource("registers")
  void everyRegisterHasEntriesWithoutFaults(String register) throws IOException {
    AuditTemplate template = pack.templates().get(new TemplateRef(register, 1));
    RegisterReader reader =
        new RegisterReader(
            template,
            pack.reference(),
            LocalDate.of(2017, 9, 18),
            reference -> Optional.of(Map.of()));
    try (InputStream in =
        Files.newInputStream(DemonstrationRegisters.FOLDER.resolve(register + ".csv"))) {
      reader.read(CsvFile.read(register + ".csv", in));
    }

    assertThat(reader.faults()).extracting(RowFault::toString).isEmpty();
    assertThat(reader.rows()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void theEntriesAboutChildrenAreTheOnesTheirMakerMakes() throws IOException {
    for (Map.Entry<String, String> file : DemonstrationRegisters.make().entrySet()) {
      assertThat(Files.readString(DemonstrationRegisters.FOLDER.resolve(file.getKey() + ".csv")))
          .as(file.getKey())
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void theEntriesAboutChildrenAreAboutChildrenOfTheCaseload() throws IOException {
    List<String> caseload =
        Files.readAllLines(Path.of("src/main/resources/demo/caseload.csv")).stream()
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();

    for (String file : DemonstrationRegisters.make().values()) {
      assertThat(file.lines().map(line -> line.substring(0, line.indexOf(','))))
          .isSubsetOf(caseload);
    }
  }
}
