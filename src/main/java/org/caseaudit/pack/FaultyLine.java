package org.caseaudit.pack;

import org.caseaudit.template.Fault;
import org.caseaudit.template.PackFiles;

/**
 * A fault and the line it is about, as it stands in the file; empty where there is no such line.
 */
public record FaultyLine(Fault fault, String line) {

  private static final int MOST_SHOWN = 160;

  static FaultyLine of(Fault fault, PackFiles files) {
    String line =
        files
            .text(fault.file())
            .flatMap(text -> text.lines().skip(Math.max(0, fault.line() - 1L)).findFirst())
            .orElse("")
            .strip();
    return new FaultyLine(
        fault, line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + " …");
  }
}
