package org.caseaudit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.caseaudit.shared.Refused;

/**
 * A file as somebody sent it, kept on disk only while it is read.
 *
 * @param name its own name, without folders
 * @param path where it lies
 */
record SentFile(String name, Path path) implements AutoCloseable {

  /** The largest file that is taken, in bytes. */
  static final long MOST_BYTES = 20L * 1024 * 1024;

  private static final int LONGEST_NAME = 200;

  /**
   * Takes a file, stopping just beyond the limit.
   *
   * @throws Refused if it is larger
   */
  static SentFile take(String name, InputStream content) throws IOException {
    SentFile file = new SentFile(plain(name), Files.createTempFile("case-audit-import-", ".sent"));
    boolean taken = false;
    try {
      Files.copy(
          new Bounded(content, MOST_BYTES + 1), file.path(), StandardCopyOption.REPLACE_EXISTING);
      if (Files.size(file.path()) > MOST_BYTES) {
        throw Refused.invalid(
            file.name() + " is larger than 20 MB. Split it, or send one list at a time.");
      }
      taken = true;
      return file;
    } finally {
      if (!taken) {
        file.close();
      }
    }
  }

  InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  private static String plain(String name) {
    String last =
        name == null
            ? ""
            : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    if (plain.isEmpty()) {
      return "file";
    }
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
  }
}
