package org.caseaudit.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caseaudit.pack.PackArchive.SentFile;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.PackFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may send, and what is refused however it is dressed up. */
class PackArchiveTest {

  @Test
  void aZipOfTheFolderIsRead() throws IOException {
    SentPack sent =
        sent("pack.zip", zip("plan.yaml", "plan: P", "templates/t.yaml", "template: t"));

    assertThat(sent.whole()).isTrue();
    assertThat(sent.texts())
        .containsExactly(
            Map.entry("plan.yaml", "plan: P"), Map.entry("templates/t.yaml", "template: t"));
  }

  @Test
  void theFoldersOwnNameIsLeftOut() throws IOException {
    SentPack sent =
        sent("pack.zip", zip("my-pack/plan.yaml", "plan: P", "my-pack/templates/t.yaml", "a: b"));

    assertThat(sent.texts()).containsOnlyKeys("plan.yaml", "templates/t.yaml");
  }

  @Test
  void whatIsNoFileOfAPackIsLeftAside() throws IOException {
    SentPack sent =
        sent(
            "pack.zip",
            zip("plan.yaml", "plan: P", "README.md", "words", "__MACOSX/._plan.yaml", "x"));

    assertThat(sent.texts()).containsOnlyKeys("plan.yaml");
    assertThat(sent.leftAside()).containsExactly("README.md", "__MACOSX/._plan.yaml");
  }

  @Test
  void singleFilesAreLaidOverThePackInForce() throws IOException {
    SentPack sent =
        PackArchive.read(
            List.of(file("a.yaml", bytes("template: a")), file("b.yaml", bytes("template: b"))));

    assertThat(sent.whole()).isFalse();
    assertThat(sent.name()).isEqualTo("a.yaml and another file");
    assertThat(sent.texts()).containsOnlyKeys("a.yaml", "b.yaml");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndingsAreNoDifference() throws IOException {
    byte[] text = bytes("\uFEFFtemplate: a\r\nversion: 1\r\n");

    assertThat(sent("a.yaml", text).texts()).containsEntry("a.yaml", "template: a\nversion: 1\n");
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    PackFiles files = new PackFiles(Map.of("plan.yaml", "plan: “P”", "templates/t.yaml", "a: b"));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    PackArchive.write(files, zip);

    assertThat(sent("pack.zip", zip.toByteArray()).texts()).isEqualTo(files.texts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.yaml",
        "templates/../../outside.yaml",
        "/etc/outside.yaml",
        "C:/outside.yaml",
        "templates\\..\\outside.yaml",
        "templates/./t.yaml",
        "line\nbreak.yaml"
      })
  void aPathThatLeadsOutIsRefused(String path) throws IOException {
    byte[] zip = zip(path, "a: b");

    refused(() -> sent("pack.zip", zip), "path");
  }

  @Test
  void aTextThatUnpacksToTooMuchIsRefused() throws IOException {
    byte[] zip = zip("plan.yaml", "a".repeat(PackArchive.MOST_IN_A_FILE + 1));

    refused(() -> sent("pack.zip", zip), "larger than 400 KB");
  }

  @Test
  void aBombThatIsNoTextIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] zip = bomb("picture.png", 200L * 1024 * 1024);

    assertThat(zip.length).isLessThan(PackArchive.MOST_SENT);
    refused(() -> sent("pack.zip", zip), "more than 8 MB");
  }

  @Test
  void manyTextsThatAreTooMuchTogetherAreRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 60; i++) {
        put(zip, "templates/t" + i + ".yaml", new byte[PackArchive.MOST_IN_A_FILE - 1], ' ');
      }
    }

    refused(() -> sent("pack.zip", out.toByteArray()), "more than 8 MB");
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i <= PackArchive.MOST_FILES; i++) {
        put(zip, "t" + i + ".yaml", bytes("a"), 'a');
      }
    }

    refused(() -> sent("pack.zip", out.toByteArray()), "more than 500 files");
  }

  @Test
  void aFileThatNeverEndsIsReadNoFurtherThanTheLimit() {
    InputStream endless =
        new InputStream() {
          private boolean begun;

          @Override
          public int read() {
            begun = !begun;
            return begun ? 'P' : 'K';
          }
        };

    refused(() -> PackArchive.read(List.of(new SentFile("pack.zip", endless))), "larger than 4 MB");
    refused(() -> PackArchive.read(List.of(new SentFile("a.yaml", endless))), "larger than 400 KB");
  }

  @Test
  void aZipInNameOnlyIsRefused() {
    refused(() -> sent("pack.zip", bytes("plan: P")), "not a zip file");
  }

  @Test
  void aZipThatIsCutOffIsRefused() throws IOException {
    byte[] zip = zip("plan.yaml", "plan: a plan of some length ".repeat(100));

    refused(() -> sent("pack.zip", Arrays.copyOf(zip, zip.length / 3)), "damaged");
  }

  @Test
  void anEncryptedZipIsRefused() throws IOException {
    byte[] zip = zip("plan.yaml", "plan: P");
    zip[6] |= 1;

    refused(() -> sent("pack.zip", zip), "encrypted");
  }

  @Test
  void aZipWithoutYamlIsRefused() throws IOException {
    byte[] zip = zip("README.md", "words");

    refused(() -> sent("pack.zip", zip), "no .yaml files");
  }

  @Test
  void anotherKindOfFileIsRefused() {
    refused(() -> sent("pack.pdf", bytes("%PDF")), "Send one .zip file");
  }

  @Test
  void aZipTogetherWithOtherFilesIsRefused() throws IOException {
    byte[] zip = zip("plan.yaml", "plan: P");

    refused(
        () -> PackArchive.read(List.of(file("pack.zip", zip), file("a.yaml", bytes("a: b")))),
        "Send one .zip file");
  }

  @Test
  void nothingIsRefused() {
    refused(() -> PackArchive.read(List.of()), "Choose");
  }

  @Test
  void otherEncodingsAreRefusedByName() {
    refused(() -> sent("a.yaml", "é".getBytes(StandardCharsets.ISO_8859_1)), "not UTF-8");
    refused(() -> sent("a.yaml", "\uFEFFa".getBytes(StandardCharsets.UTF_16LE)), "UTF-16");
    refused(() -> sent("a.yaml", new byte[] {'a', 0, 'b'}), "not a text file");
  }

  private static void refused(ThrowingCallable reading, String because) {
    assertThatThrownBy(reading).isInstanceOf(Refused.class).hasMessageContaining(because);
  }

  private static SentPack sent(String name, byte[] content) throws IOException {
    return PackArchive.read(List.of(file(name, content)));
  }

  private static SentFile file(String name, byte[] content) {
    return new SentFile(name, new ByteArrayInputStream(content));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... pathsAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(pathsAndTexts[i]));
        zip.write(bytes(pathsAndTexts[i + 1]));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] bomb(String path, long size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(path));
      byte[] block = new byte[1024 * 1024];
      for (long written = 0; written < size; written += block.length) {
        zip.write(block);
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String path, byte[] content, char filler)
      throws IOException {
    Arrays.fill(content, (byte) filler);
    zip.putNextEntry(new ZipEntry(path));
    zip.write(content);
    zip.closeEntry();
  }
}
