package org.caseaudit.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.caseaudit.shared.Refused;

/** Looks into a ZIP file for what makes it a document. */
final class OfficeFile {

  /** A document that unpacks to more is no document. */
  private static final long MOST_UNPACKED = 200L << 20;

  private static final int MOST_ENTRIES = 10_000;
  private static final int LONGEST_TYPE = 100;
  private static final Pattern MACRO =
      Pattern.compile("(?i).*vbaProject\\.bin|Basic/.+/(?!script-l[bc]\\.xml).+\\.xml");

  private final Set<String> entries = new HashSet<>();
  private String declaredType = "";
  private long unpacked;

  private OfficeFile() {}

  /**
   * The kind of document; empty for any other ZIP file.
   *
   * @throws Refused if it has macros, or unpacks to more than any document does
   */
  static Optional<EvidenceKind> kindOf(byte[] content) {
    OfficeFile file = new OfficeFile();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        file.take(entry, zip);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refused.invalid("The file is damaged: it can't be unpacked.");
    }
    return file.kind();
  }

  private void take(ZipEntry entry, ZipInputStream zip) throws IOException {
    if (MACRO.matcher(entry.getName()).matches()) {
      throw Refused.invalid("The document contains macros. Save it without them.");
    }
    if (entry.getName().equals("mimetype") && entries.isEmpty()) {
      byte[] type = zip.readNBytes(LONGEST_TYPE);
      declaredType = new String(type, StandardCharsets.US_ASCII).strip();
    }
    entries.add(entry.getName());
    byte[] some = new byte[1 << 16];
    for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
      unpacked += read;
      if (unpacked > MOST_UNPACKED) {
        throw tooMuch();
      }
    }
    if (entries.size() > MOST_ENTRIES) {
      throw tooMuch();
    }
  }

  private static Refused tooMuch() {
    return Refused.invalid("The file unpacks to more than a document has.");
  }

  private Optional<EvidenceKind> kind() {
    if (declaredType.equals(EvidenceKind.ODT.mediaType())) {
      return Optional.of(EvidenceKind.ODT);
    }
    if (declaredType.equals(EvidenceKind.ODS.mediaType())) {
      return Optional.of(EvidenceKind.ODS);
    }
    if (!entries.contains("[Content_Types].xml")) {
      return Optional.empty();
    }
    if (entries.contains("word/document.xml")) {
      return Optional.of(EvidenceKind.DOCX);
    }
    return entries.contains("xl/workbook.xml") ? Optional.of(EvidenceKind.XLSX) : Optional.empty();
  }
}
