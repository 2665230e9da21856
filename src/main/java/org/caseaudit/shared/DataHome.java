package org.caseaudit.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Files that an installation keeps beside its database, in the folder that {@code CASEAUDIT_DATA}
 * names. What is written here can be read by nobody but the user the server runs as.
 */
@ApplicationScoped
public class DataHome {

  private static final int SECRET_BYTES = 32;

  /** Where a file is or would be. */
  public Path file(String name) {
    return Path.of(System.getenv().getOrDefault("CASEAUDIT_DATA", "data"))
        .toAbsolutePath()
        .normalize()
        .resolve(name);
  }

  public boolean isThere(String name) {
    return Files.exists(file(name));
  }

  /** Writes a file, in one step: nobody ever reads half of it. */
  public void write(String name, String content) {
    Path target = file(name);
    try {
      Files.createDirectories(target.getParent());
      Path draft = Files.createTempFile(target.getParent(), ".", ".new", ownerOnly());
      Files.writeString(draft, content);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file if it is there. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A key that is made once and kept; several nodes must be given the same by other means. */
  public String secret(String name) {
    String kept = "secrets/" + name;
    try {
      if (!isThere(kept)) {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        write(kept, HexFormat.of().formatHex(random));
      }
      return Files.readString(file(kept), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
