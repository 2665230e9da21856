package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.TemplateRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new register with a new measure takes two YAML files and no Java. */
class NewRegisterTest {

  private static final String REGISTER =
      """
      template: complaints
      version: 1
      kind: register
      concerns: child
      title: Complaints
      about: Complaints of children and families, and whether they were answered in time.
      event: CC1
      columns: [CC1, CC3]
      sections:
        - section: complaint
          title: The complaint
          questions:
            - code: CC1
              text: It was made on
              type: date
              as-at: true
            - code: CC2
              text: It was answered on
              type: date
              required: false
            - code: CC3
              text: It was answered within ten working days
              type: derived
              answers: yes-no
              derive:
                - when: CC2 <= add(CC1, 10 working days)
                  answer: "yes"
                - otherwise: "no"
      """;

  private static final String PART =
      """
      - part: complaints
        label: Complaints answered within ten working days
        unit: complaints
        template: complaints
        question: CC3
      """;

  @TempDir private Path folder;

  @Test
  void aRegisterAndAMeasureAreAddedByTwoFiles() throws IOException {
    copyThePack();
    Files.writeString(folder.resolve("templates/complaints.yaml"), REGISTER);
    Path measures = folder.resolve("measures.yaml");
    Files.writeString(measures, Files.readString(measures).stripTrailing() + "\n" + indented(PART));

    RealPack.Read read = RealPack.read(folder);
    AuditTemplate complaints = read.pack().templates().get(new TemplateRef("complaints", 1));
    HandMade made =
        new HandMade(
            read.measures(),
            read.pack().reference(),
            List.of(
                complaint(complaints, 1, LocalDate.of(2017, 4, 13), LocalDate.of(2017, 4, 28)),
                complaint(complaints, 2, LocalDate.of(2017, 4, 13), LocalDate.of(2017, 5, 3))),
            List.of());

    Look look = made.look(Period.parse("2017-Q2"), LocalDate.of(2017, 7, 1));
    Look.Seen seen = look.at(read.measures().measure("9-M3").orElseThrow(), Optional.empty());
    assertThat(seen.parts())
        .filteredOn(part -> part.code().equals("complaints"))
        .extracting(PartFigure::words)
        .containsExactly("1 of 2");
  }

  private static HandMade.Sheet complaint(
      AuditTemplate template, long number, LocalDate made, LocalDate answered) {
    return new HandMade.Sheet(
        number,
        template,
        "K" + number,
        answered,
        Map.of(
            Address.of("CC1"), new AnswerValue.Day(made),
            Address.of("CC2"), new AnswerValue.Day(answered)));
  }

  private static String indented(String part) {
    return part.indent(6);
  }

  private void copyThePack() throws IOException {
    try (Stream<Path> files = Files.walk(RealPack.FOLDER)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(RealPack.FOLDER.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
