package org.caseaudit.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.Question;
import org.caseaudit.template.Section;

/**
 * What two sheets say to the same questions, in the order of the first one's form. What is asked in
 * neither is left out; of a group only what its items are called is compared.
 *
 * @param parts the sections that have something to compare
 */
public record SideBySide(List<Part> parts) {

  /** A section of both. */
  public record Part(String code, String title, List<Line> lines) {

    /** Those lines on which the sheets differ. */
    public List<Line> differences() {
      return lines.stream().filter(line -> !line.same()).toList();
    }
  }

  /** A question and both answers in words, each empty where there is none. */
  public record Line(String question, String one, String oneNote, String other, String otherNote) {

    /** Whether the answers are the same; what was written beside them may differ. */
    public boolean same() {
      return one.equals(other);
    }
  }

  public SideBySide {
    parts = List.copyOf(parts);
  }

  public static SideBySide of(OpenedSheet one, OpenedSheet other) {
    List<Part> parts = new ArrayList<>();
    for (Section section : one.template().sections()) {
      List<Line> lines = new ArrayList<>();
      for (Question question : section.questions()) {
        Address address = Address.of(question.code());
        if (one.reading().asked(address) || isAsked(other, address)) {
          lines.add(
              new Line(
                  question.text(),
                  words(one, address),
                  note(one, address),
                  words(other, address),
                  note(other, address)));
        }
      }
      if (!lines.isEmpty()) {
        parts.add(new Part(section.code(), section.title(), List.copyOf(lines)));
      }
    }
    return new SideBySide(parts);
  }

  /** How many answers differ. */
  public int getDifferences() {
    return parts.stream().mapToInt(part -> part.differences().size()).sum();
  }

  /** How many answers there are to compare. */
  public int getLines() {
    return parts.stream().mapToInt(part -> part.lines().size()).sum();
  }

  private static boolean isAsked(OpenedSheet sheet, Address address) {
    return sheet.template().find(address.question()).isPresent() && sheet.reading().asked(address);
  }

  private static String words(OpenedSheet sheet, Address address) {
    if (!isAsked(sheet, address)) {
      return "";
    }
    if (sheet.template().question(address.question()).type() == AnswerType.GROUP) {
      return sheet.reading().items(address).stream()
          .map(path -> sheet.reading().itemTitle(address, path))
          .collect(Collectors.joining("; "));
    }
    return sheet.reading().words(address);
  }

  private static String note(OpenedSheet sheet, Address address) {
    return sheet
        .stored(address)
        .filter(answer -> answer.given() && answer.note() != null)
        .map(StoredAnswer::note)
        .orElse("");
  }
}
