package org.caseaudit.plan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseaudit.shared.Refused;

/** The kinds of files taken as evidence. What a file is, its content says; its name must agree. */
public enum EvidenceKind {
  PDF("a PDF", "application/pdf", "pdf"),
  DOCX(
      "a Word document (DOCX)",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "docx"),
  XLSX(
      "an Excel workbook (XLSX)",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "xlsx"),
  ODT("a text document (ODT)", "application/vnd.oasis.opendocument.text", "odt"),
  ODS("a spreadsheet (ODS)", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
  PNG("a PNG picture", "image/png", "png"),
  JPEG("a JPEG picture", "image/jpeg", "jpg", "jpeg"),
  TXT("plain text", "text/plain", "txt"),
  CSV("a CSV file", "text/csv", "csv");

  private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG_BEGINS = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};
  private static final byte[][] UTF_16_BEGINS = {
    {(byte) 0xFF, (byte) 0xFE}, {(byte) 0xFE, (byte) 0xFF}
  };
  private static final List<Charset> TEXTS =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

  private final String label;
  private final String mediaType;
  private final List<String> endings;

  EvidenceKind(String label, String mediaType, String... endings) {
    this.label = label;
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  /** As a response names it. */
  public String mediaType() {
    return mediaType;
  }

  /** What a page's file field offers: {@code .pdf,.docx}. */
  public static String accepted() {
    return Arrays.stream(values())
        .flatMap(kind -> kind.endings.stream())
        .map(ending -> "." + ending)
        .collect(Collectors.joining(","));
  }

  /** The kinds in a sentence. */
  public static String inWords() {
    return "PDF, Word (DOCX, ODT), Excel (XLSX, ODS), PNG, JPEG, plain text or CSV";
  }

  /**
   * What kind of file this is.
   *
   * @throws Refused if it is none that is taken, or its name says something else
   */
  static EvidenceKind of(String name, byte[] content) {
    EvidenceKind named =
        byName(name)
            .orElseThrow(
                () ->
                    Refused.invalid(
                        "“%s” is of a kind that isn't taken as evidence. Send %s."
                            .formatted(name, inWords())));
    Optional<EvidenceKind> found = byContent(content, named);
    if (!found.equals(Optional.of(named))) {
      throw Refused.invalid(
          "“%s” is not what its name says: its content is %s. Save it again as %s."
              .formatted(
                  name, found.map(kind -> kind.label).orElse("something else"), named.label));
    }
    return named;
  }

  private static Optional<EvidenceKind> byName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
  }

  /** Plain text and CSV look alike: of those two it is what its name says. */
  private static Optional<EvidenceKind> byContent(byte[] content, EvidenceKind named) {
    if (begins(content, PDF_BEGINS)) {
      return Optional.of(PDF);
    }
    if (begins(content, PNG_BEGINS)) {
      return Optional.of(PNG);
    }
    if (begins(content, JPEG_BEGINS)) {
      return Optional.of(JPEG);
    }
    if (begins(content, ZIP_BEGINS)) {
      return OfficeFile.kindOf(content);
    }
    if (isText(content)) {
      return Optional.of(named == CSV ? CSV : TXT);
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] content, byte[] with) {
    return content.length >= with.length
        && Arrays.equals(content, 0, with.length, with, 0, with.length);
  }

  private static boolean isText(byte[] content) {
    boolean utf16 = Arrays.stream(UTF_16_BEGINS).anyMatch(mark -> begins(content, mark));
    List<Charset> tried = utf16 ? List.of(StandardCharsets.UTF_16) : TEXTS;
    return tried.stream().anyMatch(charset -> isText(content, charset));
  }

  private static boolean isText(byte[] content, Charset charset) {
    try {
      return charset
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .chars()
          .noneMatch(c -> Character.isISOControl(c) && "\t\r\n\f".indexOf(c) < 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
