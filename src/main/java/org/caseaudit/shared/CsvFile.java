package org.caseaudit.shared;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/**
 * A file somebody sent as CSV: its name and, up to the limit, its bytes. Whether it is text at all
 * is told here; what its cells say is for its reader to tell.
 */
public final class CsvFile implements Serializable {

  /** The largest file taken, in bytes. */
  public static final int MAX_SIZE = 5 * 1024 * 1024;

  private static final int NAME_LENGTH = 200;
  private static final int BYTE_ORDER_MARK = 3;
  private static final long serialVersionUID = 1L;

  private final String name;
  private final byte[] content;

  private CsvFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** A file of these words. */
  public static CsvFile of(String name, Reader words) throws IOException {
    StringWriter text = new StringWriter();
    words.transferTo(text);
    return new CsvFile(plainName(name), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a file, stopping just beyond the limit: a file too large is never held as a whole. */
  public static CsvFile read(String name, InputStream in) throws IOException {
    return new CsvFile(plainName(name), in.readNBytes(MAX_SIZE + 1));
  }

  /** The file's own name, without the folders some browsers send with it. */
  public String name() {
    return name;
  }

  /** What makes the file unreadable as a whole, if anything does. */
  public Optional<RowFault> problem() {
    if (content.length > MAX_SIZE) {
      return fault(1, "The file is larger than 5 MB. Split it.");
    }
    if (startsWith('P', 'K', 3, 4) || startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      return fault(
          1, "This is a spreadsheet or a zip file. Save the sheet as “CSV UTF-8” and send that.");
    }
    if (startsWith('%', 'P', 'D', 'F') || startsWith(0x1F, 0x8B)) {
      return fault(1, "This is not a text file. Send it as “CSV UTF-8”.");
    }
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      return fault(1, "The file is saved as UTF-16. Save it as “CSV UTF-8” and send that.");
    }
    if (isBlank()) {
      return fault(1, "The file is empty.");
    }
    return encodingProblem();
  }

  /**
   * The rows, the heading first; cells that don't fit are handed on as they are. Only for a file
   * without a {@link #problem()}.
   */
  public Iterator<CsvRecord> records() {
    String text = text();
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .ofCsvRecord(text)
        .iterator();
  }

  /** Spreadsheets on the continent write semicolons; the heading tells which it is. */
  private static char separator(String text) {
    String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow();
    long semicolons = heading.chars().filter(c -> c == ';').count();
    long commas = heading.chars().filter(c -> c == ',').count();
    return semicolons > commas ? ';' : ',';
  }

  /** The text, without a byte order mark. Only for a file without a {@link #problem()}. */
  public String text() {
    int from = startsWith(0xEF, 0xBB, 0xBF) ? BYTE_ORDER_MARK : 0;
    return new String(content, from, content.length - from, StandardCharsets.UTF_8);
  }

  private Optional<RowFault> encodingProblem() {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer chars = CharBuffer.allocate(8192);
    CoderResult result = decoder.decode(bytes, chars, true);
    while (result.isOverflow()) {
      chars.clear();
      result = decoder.decode(bytes, chars, true);
    }
    if (!result.isError()) {
      return Optional.empty();
    }
    long line = 1;
    for (int i = 0; i < bytes.position(); i++) {
      line += content[i] == '\n' ? 1 : 0;
    }
    return fault(
        line,
        "From here on the file isn't UTF-8 text, so letters would be garbled. Save it as “CSV"
            + " UTF-8” and send that.");
  }

  private boolean isBlank() {
    int from = startsWith(0xEF, 0xBB, 0xBF) ? BYTE_ORDER_MARK : 0;
    for (int i = from; i < content.length; i++) {
      if (content[i] != ' ' && content[i] != '\t' && content[i] != '\r' && content[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  private boolean startsWith(int... first) {
    if (content.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((content[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<RowFault> fault(long line, String message) {
    return Optional.of(new RowFault(line, null, message));
  }

  private static String plainName(String name) {
    String last =
        name == null
            ? ""
            : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    if (plain.isEmpty()) {
      return "file.csv";
    }
    return plain.length() <= NAME_LENGTH ? plain : plain.substring(0, NAME_LENGTH);
  }
}
