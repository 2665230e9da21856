package org.caseaudit.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caseaudit.shared.Csv;

/**
 * A sample's frame as a file that holds all that the draw depended on, a child a line: {@code
 * scripts/redraw} draws from it with nothing but tools every machine has. No cell but the last can
 * hold a comma.
 */
final class FrameExport {

  static final List<String> COLUMNS =
      List.of("seed", "stratum", "to_draw", "child_reference", "state", "because");

  private enum State {
    DRAWABLE,
    NAMED,
    LEFT_OUT
  }

  private FrameExport() {}

  /** The heading, those who could be drawn stratum by stratum, those named, the others. */
  static String of(Sample sample) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS);
      for (SampleStratum stratum : sample.getStrata()) {
        entries(sample, State.DRAWABLE)
            .filter(entry -> entry.getStratum().equals(stratum.getCode()))
            .forEach(entry -> csv.writeRecord(cells(sample, stratum, entry)));
      }
      Stream.of(State.NAMED, State.LEFT_OUT)
          .flatMap(state -> entries(sample, state))
          .forEach(entry -> csv.writeRecord(cells(sample, stratum(sample, entry), entry)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Stream<FrameEntry> entries(Sample sample, State state) {
    return sample.getFrame().stream().filter(entry -> stateOf(entry) == state);
  }

  private static State stateOf(FrameEntry entry) {
    if (entry.isDrawable()) {
      return State.DRAWABLE;
    }
    return entry.isLeftOut() ? State.LEFT_OUT : State.NAMED;
  }

  private static SampleStratum stratum(Sample sample, FrameEntry entry) {
    return sample.getStrata().stream()
        .filter(stratum -> stratum.getCode().equals(entry.getStratum()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> cells(Sample sample, SampleStratum stratum, FrameEntry entry) {
    return List.of(
        Long.toString(sample.getSeed()),
        stratum.getCode(),
        Integer.toString(stratum.getToDraw()),
        entry.getChildReference(),
        stateOf(entry).name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Csv.harmless(entry.isLeftOut() ? entry.getExcluded() : entry.getPicked()));
  }
}
