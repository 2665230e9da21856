package org.caseaudit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import org.caseaudit.shared.Refused;

/**
 * The texts a workbook's cells point to, packed close: a million short ones take a few megabytes.
 */
final class SharedStrings {

  private byte[] bytes = new byte[8192];
  private int[] ends = new int[1024];
  private int count;

  static SharedStrings none() {
    return new SharedStrings();
  }

  static SharedStrings read(InputStream in) throws IOException, XMLStreamException {
    SharedStrings strings = new SharedStrings();
    try (InputStream content = in;
        Xml xml = new Xml(content)) {
      while (xml.next()) {
        if (xml.starts("si")) {
          strings.add(xml.text("rPh"));
        }
      }
    }
    return strings;
  }

  private void add(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    int start = count == 0 ? 0 : ends[count - 1];
    if (count == Limits.MOST_SHARED_STRINGS || start + encoded.length > Limits.MOST_SHARED_TEXT) {
      throw Refused.invalid(
          "The workbook holds more different texts than lists of children do. Send one list at a"
              + " time, as CSV.");
    }
    if (start + encoded.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, start + encoded.length));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    System.arraycopy(encoded, 0, bytes, start, encoded.length);
    ends[count++] = start + encoded.length;
  }

  /** The text of that number; empty where a damaged workbook points beyond the last. */
  String get(int number) {
    if (number < 0 || number >= count) {
      return "";
    }
    int start = number == 0 ? 0 : ends[number - 1];
    return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
  }
}
