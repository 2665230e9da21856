package org.caseaudit.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.caseaudit.shared.Refused;

/** A file of comma-separated rows: one table. */
final class CsvTable {

  private static final int LOOKED_AT = 64 * 1024;
  private static final int LONGEST_FIELD = 64 * 1024;

  private CsvTable() {}

  static void read(SentFile file, TableVisitor visitor) throws IOException {
    if (!visitor.table(file.name())) {
      return;
    }
    Limits limits = new Limits();
    try (CsvReader<CsvRecord> rows = reader(file)) {
      for (CsvRecord row : rows) {
        RowCells cells = new RowCells();
        for (int i = 0; i < Math.min(row.getFieldCount(), Limits.MOST_COLUMNS); i++) {
          String cell = row.getField(i);
          cells.put(i, cell.substring(0, Math.min(cell.length(), Limits.LONGEST_CELL)));
        }
        if (!cells.isEmpty()) {
          limits.row();
          visitor.row((int) row.getStartingLineNumber(), cells.copy());
        }
      }
    } catch (CsvParseException e) {
      throw Refused.invalid(
          file.name()
              + " is no list: it has a cell or a row that doesn’t end. Is a quotation mark"
              + " missing?");
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8(file);
      }
      throw e;
    }
  }

  private static Refused notUtf8(SentFile file) {
    return Refused.invalid(
        file.name()
            + " isn’t UTF-8 text, so letters would be garbled. Save it as “CSV UTF-8” and send"
            + " that.");
  }

  private static CsvReader<CsvRecord> reader(SentFile file) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator(file))
        .skipEmptyLines(true)
        .maxBufferSize(Limits.MOST_COLUMNS * LONGEST_FIELD)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(text(file));
  }

  private static Reader text(SentFile file) throws IOException {
    InputStream in = file.open();
    Charset charset = charset(file);
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static Charset charset(SentFile file) throws IOException {
    try (InputStream in = file.open()) {
      byte[] first = in.readNBytes(2);
      boolean little = first.length == 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE;
      boolean big = first.length == 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF;
      return little
          ? StandardCharsets.UTF_16LE
          : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
  }

  /** Commas, semicolons or tabs: whichever there are most of near the beginning. */
  private static char separator(SentFile file) throws IOException {
    int[] counts = new int[3];
    try (Reader text = text(file)) {
      for (int i = 0, c = text.read(); i < LOOKED_AT && c >= 0; i++, c = text.read()) {
        int kind = ",;\t".indexOf(c);
        if (kind >= 0) {
          counts[kind]++;
        } else if (c == '\n' && counts[0] + counts[1] + counts[2] > 0) {
          break;
        }
      }
    } catch (CharacterCodingException e) {
      throw notUtf8(file);
    }
    return counts[1] > counts[0] && counts[1] >= counts[2]
        ? ';'
        : counts[2] > counts[0] ? '\t' : ',';
  }
}
