package org.caseaudit.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caseaudit.shared.CsvFile;

/** Entries as a file of their register, so that they go in by the same door as any other. */
final class EntriesCsv {

  private EntriesCsv() {}

  /** The file; the first entry is on its second line. */
  static CsvFile of(String name, List<StagedEntry> entries) {
    Set<String> questions = new TreeSet<>();
    entries.forEach(entry -> questions.addAll(entry.answers().keySet()));
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      List<String> heading = new ArrayList<>(List.of("child_reference", "reference"));
      heading.addAll(questions);
      csv.writeRecord(heading);
      for (StagedEntry entry : entries) {
        List<String> row = new ArrayList<>(List.of(entry.childReference(), entry.reference()));
        questions.forEach(code -> row.add(entry.answers().getOrDefault(code, "")));
        csv.writeRecord(row);
      }
      csv.flush();
      return CsvFile.of(name, new StringReader(text.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
