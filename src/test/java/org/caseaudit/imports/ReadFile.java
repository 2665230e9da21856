package org.caseaudit.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a test finds in a file that it reads with the delivered profiles. */
final class ReadFile {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  final List<StagedCase> cases = new ArrayList<>();
  final List<StagedEntry> entries = new ArrayList<>();
  final List<ImportFault> faults = new ArrayList<>();
  final List<ImportSheet> sheets = new ArrayList<>();
  Map<Found.Oddity, Integer> oddities;
  int rows;

  record Sent(String name, byte[] content) {
    static Sent text(String name, String content) {
      return new Sent(name, content.getBytes(StandardCharsets.UTF_8));
    }
  }

  static ReadFile of(Sent... sent) {
    ReadFile read = new ReadFile();
    Found found = new Found(read.cases::add, read.entries::add, read.faults::add, read.sheets::add);
    FileReading reading = new FileReading(ProfilesTest.delivered(), TODAY, found, rows -> {});
    List<SentFile> files = new ArrayList<>();
    try {
      for (Sent each : sent) {
        files.add(SentFile.take(each.name(), new ByteArrayInputStream(each.content())));
      }
      reading.read(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      files.forEach(ReadFile::close);
    }
    read.oddities = found.oddities();
    read.rows = reading.rows();
    return read;
  }

  private static void close(SentFile file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StagedCase child(String reference) {
    return cases.stream()
        .filter(row -> row.childReference().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  List<String> odd() {
    return oddities.keySet().stream().map(Found.Oddity::words).toList();
  }
}
