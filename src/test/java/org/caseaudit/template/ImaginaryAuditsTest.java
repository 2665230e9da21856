package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Complete audits of each kind, against answers worked out by hand. */
class ImaginaryAuditsTest {
  private static final Path FOLDER = Path.of("src/test/resources/imaginary-audits");
  private static Pack pack;

  @BeforeAll
  static void readThePack() throws IOException {
    Faults faults = new Faults();
    pack =
        new PackReader().read(PackFiles.in(Path.of("audit-templates/city-of-london-2016")), faults);
    faults.throwIfAny();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"early-help", "child-in-need", "child-protection", "care-plan", "pep", "pathway"})
  void everyPlanSaysWhatItsMeasuresShouldMakeOfIt(String plan) {
    assertThat(audit(plan).expected()).containsKeys("SP6", "SP8", "SP13", "SP17", "SP21");
    assertThat(audit(plan).expected()).containsKeys("FC10", "FC11", "FC12", "FC16");
  }

  @ParameterizedTest
  @MethodSource("everyAudit")
  void whatIsDerivedAgreesWithTheHandWorkedAnswers(String name) {
    ImaginaryAudit audit = audit(name);
    Reading reading = audit.reading(pack.reference());

    audit
        .expected()
        .forEach(
            (code, answer) ->
                assertThat(reading.answer(Address.of(code)))
                    .as("%s: %s", code, audit.because(code))
                    .map(value -> value.state().equals("answered") ? value.plain() : value.state())
                    .contains(answer));
  }

  @ParameterizedTest
  @MethodSource("everyAudit")
  void theAuditIsComplete(String name) {
    assertThat(audit(name).reading(pack.reference()).gaps()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyAudit")
  void everyDerivedAnswerThatIsAskedCanBeToldWithItsWorking(String name) {
    Reading reading = audit(name).reading(pack.reference());

    assertThat(reading.addresses())
        .filteredOn(reading::asked)
        .filteredOn(address -> reading.derived(address).isPresent())
        .allSatisfy(
            address -> {
              assertThat(reading.derived(address).orElseThrow().value()).isPresent();
              assertThat(reading.derived(address).orElseThrow().working())
                  .isNotBlank()
                  .doesNotContain("{");
            });
  }

  static Stream<String> everyAudit() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replace(".yaml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static ImaginaryAudit audit(String name) {
    return ImaginaryAudit.read(FOLDER.resolve(name + ".yaml"), pack);
  }
}
