package org.caseaudit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.caseaudit.shared.Refused;

/** Tells by its contents what a file is, whatever its name says, and hands its tables on. */
final class Tables {

  private static final int LOOKED_AT = 4096;

  private Tables() {}

  /**
   * Reads a file.
   *
   * @throws Refused with a message for whoever sent it when it can't be read
   */
  static void read(SentFile file, TableVisitor visitor) throws IOException {
    byte[] first;
    try (InputStream in = file.open()) {
      first = in.readNBytes(LOOKED_AT);
    }
    try {
      if (begins(first, 0xD0, 0xCF, 0x11, 0xE0)) {
        throw passwordProtected();
      } else if (begins(first, 'P', 'K')) {
        workbook(file, visitor);
      } else if (begins(first, '%', 'P', 'D', 'F') || begins(first, 0x1F, 0x8B)) {
        throw Refused.invalid(
            file.name()
                + " is a PDF or a packed file. Send a workbook (.xlsx, .ods), a CSV file or the"
                + " census as XML.");
      } else if (isXml(first)) {
        CensusXml.read(file, visitor);
      } else {
        csv(file, first, visitor);
      }
    } catch (XMLStreamException e) {
      throw Refused.invalid(
          file.name()
              + " is damaged or cut off: it can’t be read to its end. Save it again and send"
              + " that.");
    } catch (ZipException | java.io.EOFException e) {
      throw Refused.invalid(
          file.name()
              + " is damaged, cut off or encrypted. Save it again without a password and send"
              + " that.");
    }
  }

  static Refused passwordProtected() {
    return Refused.invalid(
        "The workbook is protected by a password, or is of a kind older than 2007 (.xls). Save it"
            + " as .xlsx without a password and send that.");
  }

  private static void workbook(SentFile file, TableVisitor visitor)
      throws IOException, XMLStreamException {
    try (Package parts = new Package(file)) {
      if (XlsxFile.is(parts)) {
        XlsxFile.read(parts, visitor);
      } else if (OdsFile.is(parts)) {
        OdsFile.read(parts, visitor);
      } else {
        throw Refused.invalid(
            file.name()
                + " is a zip file and no workbook. Unpack it and send the workbook, or the CSV"
                + " files, that are in it.");
      }
    }
  }

  private static void csv(SentFile file, byte[] first, TableVisitor visitor) throws IOException {
    boolean wide = begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF);
    for (byte each : first) {
      if (each == 0 && !wide) {
        throw Refused.invalid(
            file.name()
                + " is not a text file. Send a workbook (.xlsx, .ods), a CSV file or the census as"
                + " XML.");
      }
    }
    CsvTable.read(file, visitor);
  }

  private static boolean isXml(byte[] first) {
    int from = begins(first, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    while (from < first.length && Character.isWhitespace(first[from])) {
      from++;
    }
    return from < first.length && first[from] == '<';
  }

  private static boolean begins(byte[] content, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
