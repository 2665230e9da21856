package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One complete audit of each kind of plan, against answers worked out by hand. */
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
  void whatIsDerivedAgreesWithTheHandWorkedAnswers(String plan) {
    ImaginaryAudit audit = audit(plan);
    Reading reading = audit.reading(pack.reference());

    assertThat(audit.expected()).containsKeys("SP6", "SP8", "SP13", "SP17", "SP21");
    assertThat(audit.expected()).containsKeys("FC10", "FC11", "FC12", "FC16");
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
  @ValueSource(
      strings = {"early-help", "child-in-need", "child-protection", "care-plan", "pep", "pathway"})
  void theAuditIsComplete(String plan) {
    assertThat(audit(plan).reading(pack.reference()).gaps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"early-help", "child-in-need", "child-protection", "care-plan", "pep", "pathway"})
  void everyDerivedAnswerThatIsAskedCanBeToldWithItsWorking(String plan) {
    Reading reading = audit(plan).reading(pack.reference());

    assertThat(reading.addresses())
        .filteredOn(reading::asked)
        .filteredOn(address -> reading.derived(address).isPresent())
        .isNotEmpty()
        .allSatisfy(
            address -> {
              assertThat(reading.derived(address).orElseThrow().value()).isPresent();
              assertThat(reading.derived(address).orElseThrow().working())
                  .isNotBlank()
                  .doesNotContain("{");
            });
  }

  private static ImaginaryAudit audit(String plan) {
    return ImaginaryAudit.read(
        FOLDER.resolve(plan + ".yaml"), pack.templates().get(new TemplateRef("written-plan", 1)));
  }
}
