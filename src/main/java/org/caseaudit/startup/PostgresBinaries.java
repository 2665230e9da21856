package org.caseaudit.startup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs that come with Case Audit, unpacked once beside the data they serve.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {

  /** Unpacks the programs for this machine's processor, unless an earlier start did. */
  static PostgresBinaries unpackedIn(Path parent) {
    byte[] archive = archive();
    Path folder = parent.resolve(fingerprint(archive));
    try {
      if (!Files.isDirectory(folder)) {
        Path half = parent.resolve("unpacking");
        delete(half);
        unpack(archive, half);
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      return new PostgresBinaries(folder);
    } catch (IOException e) {
      throw new StartRefused("PostgreSQL can't be unpacked into %s (%s).".formatted(parent, e), e);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /** Deletes a folder and all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> content;
    try (Stream<Path> paths = Files.walk(folder)) {
      content = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : content) {
      Files.delete(path);
    }
  }

  private static byte[] archive() {
    String processor = System.getProperty("os.arch");
    String name =
        "/postgres-linux-%s.txz".formatted("aarch64".equals(processor) ? "arm_64" : "x86_64");
    try (InputStream content = PostgresBinaries.class.getResourceAsStream(name)) {
      if (content == null) {
        throw new StartRefused(
            "This build carries no PostgreSQL for this machine's processor (%s). Build Case Audit on this machine, or set CASEAUDIT_DB_URL to a PostgreSQL database."
                .formatted(processor));
      }
      return content.readAllBytes();
    } catch (IOException e) {
      throw new StartRefused("This build's PostgreSQL can't be read (%s).".formatted(e), e);
    }
  }

  private static String fingerprint(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, target);
          if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " can't be made executable");
          }
        }
      }
    }
  }
}
