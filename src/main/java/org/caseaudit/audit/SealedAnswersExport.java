package org.caseaudit.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseaudit.shared.Csv;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.Seal;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Question;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamRepository;

/**
 * Every answer that counts, a line each, for whoever wants to count again: what was given, what was
 * derived from it, and what was not asked. Notes and free text that could identify a child are part
 * of it, so it is for the QA lead only.
 */
@ApplicationScoped
public class SealedAnswersExport {

  private static final int AT_ONCE = 200;
  static final List<String> COLUMNS =
      List.of(
          "sheet",
          "template",
          "version",
          "child reference",
          "team",
          "plan type",
          "sealed at",
          "question",
          "item",
          "state",
          "value",
          "note");

  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private TeamRepository teams;

  /** Writes the header and the answers of all sheets that are sealed now, sheet by sheet. */
  void writeTo(Writer out) {
    Map<Long, String> teamCodes =
        teams.all().stream().collect(Collectors.toMap(Team::getId, Team::getCode));
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(COLUMNS);
    List<Long> ids = sheets.sealedSheets();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      for (AnswerSheet sheet :
          sheets.findAll(ids.subList(from, Math.min(from + AT_ONCE, ids.size())))) {
        write(csv, reader.open(sheet), sheets.sealOf(sheet).orElseThrow(), teamCodes);
      }
      sheets.forget();
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      CsvWriter csv, OpenedSheet opened, Seal seal, Map<Long, String> teamCodes) {
    AnswerSheet sheet = opened.sheet();
    for (Address address : opened.reading().addresses()) {
      Question question = opened.template().question(address.question());
      boolean asked = opened.reading().asked(address);
      AnswerValue value = opened.reading().answer(address).orElse(null);
      String note = opened.stored(address).map(answer -> answer.note()).orElse(null);
      csv.writeRecord(
          sheet.getId().toString(),
          sheet.template().code(),
          Integer.toString(sheet.template().version()),
          sheet.getStratum().childReference(),
          teamCodes.getOrDefault(sheet.getStratum().teamId(), ""),
          sheet.getStratum().planStatus(),
          seal.at().toString(),
          question.code(),
          address.item(),
          state(asked, value),
          asked && value != null ? Csv.harmless(value.plain()) : "",
          asked ? Csv.harmless(note) : "");
    }
  }

  private static String state(boolean asked, AnswerValue value) {
    if (!asked) {
      return "not-asked";
    }
    return value == null ? "not-answered" : value.state();
  }
}
