package org.caseaudit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.PackReader;
import org.caseaudit.template.Question;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much room the questions of the delivered pack get on a printed form. */
class OnPaperTest {

  private static Pack pack;

  @BeforeAll
  static void readThePack() throws IOException {
    Faults faults = new Faults();
    pack =
        new PackReader().read(PackFiles.in(Path.of("audit-templates/city-of-london-2016")), faults);
    faults.throwIfAny();
  }

  @Test
  void aListIsPrintedAFewTimes() {
    assertThat(OnPaper.items(question("SPA")))
        .containsExactly("Plan action 1", "Plan action 2", "Plan action 3");
  }

  @Test
  void theItemsAFormStartsWithAreNamed() {
    Question family = question("FCR");

    assertThat(family.startsWith()).isNotEmpty();
    assertThat(OnPaper.items(family))
        .hasSizeGreaterThanOrEqualTo(family.startsWith().size())
        .first()
        .asString()
        .contains(": ");
  }

  @Test
  void aTextGetsAsManyLinesAsItsBoxIsTallAndAtLeastOne() {
    assertThat(OnPaper.lines(question("H1"))).hasSize(1);
    assertThat(OnPaper.lines(question("FC15")).size())
        .isEqualTo(Math.max(1, question("FC15").lines()));
  }

  private static Question question(String code) {
    return pack.templates().values().stream()
        .filter(template -> template.ref().code().equals("written-plan"))
        .findFirst()
        .orElseThrow()
        .question(code);
  }
}
