package org.caseaudit.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds everything an installation keeps, claimed by one running Case Audit at a
 * time. The claim is an operating-system lock: it ends with the process, however the process ends.
 */
final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static DataFolder claim(Path path) {
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("in-use"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        String holder = read(channel);
        channel.close();
        throw new StartRefused(
            "Another Case Audit (process %s) is using the data folder %s. Stop it first, or set CASEAUDIT_DATA to another folder."
                .formatted(holder, path));
      }
      write(channel, Long.toString(ProcessHandle.current().pid()));
      return new DataFolder(path, channel);
    } catch (IOException notWritable) {
      throw new StartRefused(
          "The data folder %s can't be written (%s). Give Case Audit a folder it may write in CASEAUDIT_DATA."
              .formatted(path, notWritable),
          notWritable);
    }
  }

  Path path() {
    return path;
  }

  /** Leaves the sentence where {@code ./run} looks for it. */
  static void tellRefusal(Path path, String sentence) {
    try {
      Files.writeString(refusal(path), sentence + System.lineSeparator());
    } catch (IOException notWritable) {
      System.getLogger(DataFolder.class.getName())
          .log(System.Logger.Level.WARNING, "Could not write " + refusal(path), notWritable);
    }
  }

  void forgetRefusal() {
    try {
      Files.deleteIfExists(refusal(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves what {@code ./run} is to say about signing in. */
  void welcome(String words) {
    try {
      Files.writeString(path.resolve("welcome.txt"), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path refusal(Path path) {
    return path.resolve("start-refused.txt");
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(20);
    channel.read(content, 0);
    return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
  }

  private static void write(FileChannel channel, String content) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII)), 0);
  }
}
