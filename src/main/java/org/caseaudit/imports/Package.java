package org.caseaudit.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.caseaudit.shared.Refused;

/** A zip that holds a workbook, unpacked entry by entry and never beyond the limit. */
final class Package implements AutoCloseable {

  private final ZipFile zip;
  private long unpacked;

  Package(SentFile file) throws IOException {
    zip = new ZipFile(file.path().toFile());
    if (zip.size() > Limits.MOST_ENTRIES) {
      close();
      throw Refused.invalid("The file holds more parts than a workbook does, so it isn’t read.");
    }
  }

  boolean has(String path) {
    return zip.getEntry(path) != null;
  }

  /** A part, counted while it is unpacked: what the zip says of its size is not believed. */
  InputStream open(String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      throw Refused.invalid(
          "The workbook is incomplete: it has no "
              + shown(path)
              + ". Save it again and send that.");
    }
    return new Counted(zip.getInputStream(entry));
  }

  private static String shown(String path) {
    return path.length() <= 60 ? path : path.substring(0, 60) + "…";
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = in.read(into, from, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      unpacked += bytes;
      if (unpacked > Limits.MOST_UNPACKED) {
        throw Refused.invalid(
            "Unpacked, the file is larger than 400 MB, which no list of children is. Send one list"
                + " at a time, or save it as CSV.");
      }
    }
  }
}
