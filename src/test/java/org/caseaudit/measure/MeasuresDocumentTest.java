package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseaudit.plan.Statement;
import org.junit.jupiter.api.Test;

/**
 * The page of the forty statements is what the pack says; {@code scripts/write-measures-doc} writes
 * it anew.
 */
class MeasuresDocumentTest {
  private static final Path PAGE = Path.of("docs/measures.md");

  @Test
  void thePageIsCurrent() throws IOException {
    if (Boolean.getBoolean("caseaudit.write-documents")) {
      Files.writeString(PAGE, MeasuresDocument.text());
    }
    assertThat(Files.readString(PAGE))
        .as("docs/measures.md: run scripts/write-measures-doc")
        .isEqualTo(MeasuresDocument.text());
  }

  @Test
  void everyStatementStandsThereWordForWord() {
    assertThat(RealPack.PLAN.statements())
        .hasSize(40)
        .extracting(Statement::words)
        .allSatisfy(words -> assertThat(MeasuresDocument.text()).contains(words));
    assertThat(MeasuresDocument.text()).doesNotContain("not countable");
  }
}
