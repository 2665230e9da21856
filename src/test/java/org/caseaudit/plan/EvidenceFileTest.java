package org.caseaudit.plan;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as evidence: what the content is, not what the name claims. */
class EvidenceFileTest {
  private static final Subject ACTION = new Subject("action", "1.4");
  private static final byte[] PDF = "%PDF-1.7\n...".getBytes(UTF_8);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0};
  private static final byte[] TEXT = "Minutes of the board, 12 March.\r\n".getBytes(UTF_8);
  private static final String ODT = "application/vnd.oasis.opendocument.text";

  private static EvidenceFile file(String name, byte[] content) {
    return new EvidenceFile(ACTION, name, content, null, Instant.EPOCH);
  }

  private static void assertRefused(String name, byte[] content, String message) {
    assertThatThrownBy(() -> file(name, content))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(message);
  }

  /** Entries and what is in them, in pairs. */
  private static byte[] zip(String... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] word(String... more) {
    String[] entries = {"[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>"};
    String[] all = Arrays.copyOf(entries, entries.length + more.length);
    System.arraycopy(more, 0, all, entries.length, more.length);
    return zip(all);
  }

  @Test
  void everyKindOnTheListIsTaken() {
    assertThat(file("a.pdf", PDF).getKind()).isEqualTo(EvidenceKind.PDF);
    assertThat(file("a.png", PNG).getKind()).isEqualTo(EvidenceKind.PNG);
    assertThat(file("a.jpeg", JPEG).getKind()).isEqualTo(EvidenceKind.JPEG);
    assertThat(file("a.JPG", JPEG).getKind()).isEqualTo(EvidenceKind.JPEG);
    assertThat(file("a.txt", TEXT).getKind()).isEqualTo(EvidenceKind.TXT);
    assertThat(file("a.csv", TEXT).getKind()).isEqualTo(EvidenceKind.CSV);
    assertThat(file("a.docx", word()).getKind()).isEqualTo(EvidenceKind.DOCX);
    assertThat(file("a.xlsx", zip("[Content_Types].xml", "", "xl/workbook.xml", "")).getKind())
        .isEqualTo(EvidenceKind.XLSX);
    assertThat(file("a.odt", zip("mimetype", ODT, "content.xml", "")).getKind())
        .isEqualTo(EvidenceKind.ODT);
    assertThat(file("a.ods", zip("mimetype", EvidenceKind.ODS.mediaType())).getKind())
        .isEqualTo(EvidenceKind.ODS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.html", "run.exe", "macro.docm", "a.svg", "noending", "a.pdf.zip"})
  void otherKindsAreRefusedWithTheKindsThatAreTaken(String name) {
    assertRefused(name, TEXT, "isn't taken as evidence. Send PDF, Word");
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() {
    assertRefused("minutes.pdf", PNG, "its content is a PNG picture. Save it again as a PDF.");
    assertRefused("minutes.pdf", "<html>".getBytes(UTF_8), "its content is plain text");
    assertRefused("minutes.txt", PDF, "its content is a PDF");
    assertRefused("photo.png", new byte[] {0, 1, 2, 3}, "something else");
    assertRefused("list.docx", zip("readme.txt", "just a zip"), "something else");
    assertRefused("list.xlsx", word(), "a Word document");
  }

  @ParameterizedTest
  @CsvSource({"a.docx, word/vbaProject.bin", "a.docx, xl/VBAPROJECT.BIN"})
  void aDocumentWithMacrosIsRefused(String name, String macro) {
    assertRefused(name, word(macro, "..."), "contains macros");
  }

  @Test
  void anOpenDocumentWithMacrosIsRefused() {
    assertRefused(
        "a.odt", zip("mimetype", ODT, "Basic/Standard/Module1.xml", ""), "contains macros");
  }

  @Test
  void aFileThatUnpacksToMoreThanADocumentHasIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 201; i++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    }

    assertRefused("bomb.docx", bytes.toByteArray(), "unpacks to more");
  }

  @Test
  void textIsTakenInTheEncodingsOfOfficePrograms() {
    byte[] windows = "Café – 5 £".getBytes(Charset.forName("windows-1252"));

    assertThat(file("a.csv", windows).getKind()).isEqualTo(EvidenceKind.CSV);
    assertThat(file("a.txt", "Ünïcode".getBytes(UTF_16)).getKind()).isEqualTo(EvidenceKind.TXT);
  }

  @Test
  void aTextWithControlCharactersIsNoText() {
    assertRefused("a.txt", new byte[] {'a', 0, 'b'}, "something else");
    assertRefused("a.csv", new byte[] {'a', 0x1B, '[', '2', 'J'}, "something else");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused("a.pdf", new byte[0], "is empty");
  }

  @Test
  void aFileHasAtMostTenMegabytes() {
    byte[] most = Arrays.copyOf(PDF, EvidenceFile.MOST_BYTES);
    byte[] more = Arrays.copyOf(PDF, EvidenceFile.MOST_BYTES + 1);

    assertThat(file("most.pdf", most).getSize()).isEqualTo("10.0 MB");
    assertRefused("more.pdf", more, "“more.pdf” has 11 MB; a file of evidence has at most 10 MB.");
  }

  @Test
  void aPathAndControlCharactersGoFromTheName() {
    assertThat(file("C:\\minutes\\June\r\n.pdf", PDF).getName()).isEqualTo("June.pdf");
    assertThat(file("../../etc/June \"final\".pdf", PDF).getName()).isEqualTo("June final.pdf");
  }

  @Test
  void theDigestIsThatOfTheContent() {
    assertThat(file("abc.txt", "abc".getBytes(UTF_8)).getSha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void withdrawingNeedsAReasonAndHappensOnce() {
    EvidenceFile file = file("a.pdf", PDF);

    assertThatThrownBy(() -> file.withdraw(" ", null, Instant.EPOCH)).isInstanceOf(Refused.class);
    file.withdraw("The wrong file.", null, Instant.EPOCH);
    assertThat(file.isWithdrawn()).isTrue();
    assertThatThrownBy(() -> file.withdraw("Again.", null, Instant.EPOCH))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("already");
  }

  @Test
  void theNameIsSentSafelyInAHeader() {
    assertThat(file("Board’s minutes.pdf", PDF).getAttachment())
        .isEqualTo(
            "attachment; filename=\"Board_s minutes.pdf\";"
                + " filename*=UTF-8''Board%E2%80%99s%20minutes.pdf");
  }
}
