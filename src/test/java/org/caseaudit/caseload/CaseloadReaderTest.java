package org.caseaudit.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.RowFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseloadReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2017, 9, 12);
  private static final String HEADING = "child_reference,plan_status,team,opened_on";
  private static final String WIDE_HEADING =
      "child_reference,plan_status,team,opened_on,closed_on,age,uasc";

  private final List<CaseRow> rows = new ArrayList<>();

  @Test
  void everyColumnIsReadInAnyOrder() {
    List<RowFault> faults =
        read(
            """
            Legal status;LANGUAGE;disability;uasc;gender;age;closed_on;opened_on;manager;worker;Team;Plan Status;Child-Reference
            Section 20;Tigrinya;N;true;male;17;;31/03/2016;lac-manager;lac-worker-1;lac;Looked after;cl-0412
            """);

    assertThat(faults).isEmpty();
    assertThat(rows)
        .containsExactly(
            new CaseRow(
                2,
                "CL-0412",
                PlanStatus.LOOKED_AFTER,
                "LAC",
                "lac-worker-1",
                "lac-manager",
                LocalDate.of(2016, 3, 31),
                null,
                17,
                "male",
                true,
                false,
                "Tigrinya",
                "Section 20"));
  }

  @Test
  void aByteOrderMarkWindowsLineEndsQuotesAndBlankLinesChangeNothing() {
    List<RowFault> faults =
        read("\uFEFF" + HEADING + "\r\n\r\n\"CL-1\",\"early-help\",\"EH\",2016-03-31\r\n,,,\r\n");

    assertThat(faults).isEmpty();
    assertThat(rows).extracting(CaseRow::childReference).containsExactly("CL-1");
    assertThat(rows).extracting(CaseRow::line).containsExactly(3L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ,early-help,EH,2016-03-31,,,        | child_reference | This can't be left empty.
          CL-1,,EH,2016-03-31,,,              | plan_status     | This can't be left empty.
          CL-1,early-help,,2016-03-31,,,      | team            | This can't be left empty.
          CL-1,early-help,EH,,,,              | opened_on       | This can't be left empty.
          Jane Doe,early-help,EH,2016-03-31,,, | child_reference | This looks like a person's name. Use the child's reference.
          O'Neill Amy,early-help,EH,2016-03-31,,, | child_reference | This looks like a person's name. Use the child's reference.
          12/03/2001,early-help,EH,2016-03-31,,, | child_reference | This looks like a date of birth. Use the child's reference.
          2001-03-12,early-help,EH,2016-03-31,,, | child_reference | This looks like a date of birth. Use the child's reference.
          12.3.01,early-help,EH,2016-03-31,,, | child_reference | This looks like a date of birth. Use the child's reference.
          Smith,early-help,EH,2016-03-31,,,  | child_reference | A reference is made of letters, digits and - / . _ and begins with a letter or digit. At least one is a digit.
          =CL-1,early-help,EH,2016-03-31,,,   | child_reference | A reference is made of letters, digits and - / . _ and begins with a letter or digit. At least one is a digit.
          CL-1,adopted,EH,2016-03-31,,,       | plan_status     | There is no plan status “adopted”. It is one of early-help, child-in-need, child-protection, looked-after, care-leaver, closed.
          CL-1,early-help,XY,2016-03-31,,,    | team            | There is no team with the code “XY”. An administrator adds teams.
          CL-1,early-help,EH,31.3.16,,,       | opened_on       | “31.3.16” is not a date such as 2017-03-31 or 31/03/2017.
          CL-1,early-help,EH,31/02/2016,,,    | opened_on       | There is no such day as 31/02/2016.
          CL-1,early-help,EH,2017-02-29,,,    | opened_on       | There is no such day as 2017-02-29.
          CL-1,early-help,EH,2017-09-13,,,    | opened_on       | 2017-09-13 is in the future.
          CL-1,early-help,EH,1987-01-01,,,    | opened_on       | 1987-01-01 is too long ago for a case of a child or young person.
          CL-1,early-help,EH,2016-03-31,2016-03-30,, | closed_on | The case would have closed before it opened.
          CL-1,closed,EH,2016-03-31,,,        | closed_on       | A closed case needs the date on which it closed.
          CL-1,early-help,EH,2016-03-31,,26,  | age             | An age is from 0 to 25.
          CL-1,early-help,EH,2016-03-31,,-1,  | age             | “-1” is not an age in whole years.
          CL-1,early-help,EH,2016-03-31,,ten, | age             | “ten” is not an age in whole years.
          CL-1,early-help,EH,2016-03-31,,,maybe | uasc          | “maybe” is neither yes nor no.
          """)
  void aBadCellIsReportedWithItsLineColumnAndReason(String row, String column, String message) {
    List<RowFault> faults = read(WIDE_HEADING + "\nCL-0,early-help,EH,2016-03-31,,,\n" + row);

    assertThat(faults).containsExactly(new RowFault(3, column, message));
    assertThat(rows).extracting(CaseRow::childReference).containsExactly("CL-0");
  }

  @Test
  void everyFaultOfEveryRowIsReported() {
    List<RowFault> faults =
        read(
            HEADING
                + "\n"
                + "CL-1,adopted,XY,2016-03-31\n"
                + "CL-2,early-help,EH,2016-03-31\n"
                + ",early-help,EH,soon\n");

    assertThat(faults)
        .extracting(RowFault::line, RowFault::column)
        .containsExactlyInAnyOrder(
            tuple(2, "plan_status"),
            tuple(2, "team"),
            tuple(4, "child_reference"),
            tuple(4, "opened_on"));
  }

  @Test
  void aReferenceThatIsThereTwiceIsReportedHoweverItIsCapitalised() {
    List<RowFault> faults =
        read(HEADING + "\nCL-1,early-help,EH,2016-03-31\n cl-1 ,early-help,EH,2016-03-31\n");

    assertThat(faults)
        .containsExactly(
            new RowFault(3, "child_reference", "The same reference is already on line 2."));
  }

  @Test
  void aNulCharacterIsReported() {
    assertThat(read(HEADING + "\nCL-\u00001,early-help,EH,2016-03-31\n"))
        .containsExactly(
            new RowFault(2, "child_reference", "There are characters here that can't be seen."));
  }

  @Test
  void anOverLongCellIsReported() {
    assertThat(read(HEADING + "\n" + "C".repeat(41) + ",early-help,EH,2016-03-31\n"))
        .containsExactly(new RowFault(2, "child_reference", "This is longer than 40 characters."));
  }

  @Test
  void aRowWithACellTooManyOrTooFewIsReported() {
    assertThat(read(HEADING + "\nCL-1,early-help,EH,2016-03-31,\nCL-2,early-help,EH\n"))
        .containsExactly(
            new RowFault(
                2,
                null,
                "The row has 5 cells, the heading has 4. Is a separator missing, or one too many?"),
            new RowFault(
                3,
                null,
                "The row has 3 cells, the heading has 4. Is a separator missing, or one too"
                    + " many?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CL-1,\"early-help,EH,2016-03-31\nCL-2,early-help,EH,2016-03-31\n",
        "CL-1,early-help,EH,\"2016-03-31"
      })
  void aQuotationMarkThatIsNotClosedIsReported(String body) {
    assertThat(read(HEADING + "\n" + body))
        .containsExactly(
            new RowFault(2, null, "A quotation mark is opened and not closed in its cell."));
  }

  @Test
  void aColumnThatIsUnknownMissingOrThereTwiceIsReported() {
    List<RowFault> faults = read("child_reference,name,team,team\nCL-1,Jane,EH,EH\n");

    assertThat(faults)
        .containsExactly(
            new RowFault(
                1,
                null,
                "There is no column “name” in a caseload. The columns are child_reference,"
                    + " plan_status, team, worker, manager, opened_on, closed_on, age, gender,"
                    + " uasc, disability, language, legal_status."),
            new RowFault(1, "team", "This column is there twice."),
            new RowFault(1, "plan_status", "This column is missing."),
            new RowFault(1, "opened_on", "This column is missing."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t\n", "\uFEFF"})
  void anEmptyFileIsReported(String text) {
    assertThat(read(text)).containsExactly(new RowFault(1, null, "The file is empty."));
  }

  @Test
  void aHeadingWithoutACaseIsReported() {
    assertThat(read(HEADING))
        .containsExactly(new RowFault(1, null, "There is a heading and no case below it."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0"})
  void aSpreadsheetIsRefusedKindly(String magic) {
    assertThat(read(magic, StandardCharsets.ISO_8859_1))
        .containsExactly(
            new RowFault(
                1,
                null,
                "This is a spreadsheet or a zip file. Save the sheet as “CSV UTF-8” and send"
                    + " that."));
  }

  @Test
  void textInAnotherEncodingIsReportedWithTheLineWhereItBegins() {
    assertThat(read(HEADING + "\nCL-1,early-help,EH,2016-03-31\nCL-é", StandardCharsets.ISO_8859_1))
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(3))
        .satisfies(fault -> assertThat(fault.message()).contains("isn't UTF-8"));
  }

  @Test
  void textInUtf16IsRefusedKindly() {
    assertThat(read(HEADING, StandardCharsets.UTF_16))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("UTF-16"));
  }

  @Test
  void aFileAboveTheLimitIsNeitherHeldNorRead() throws IOException {
    byte[] megabyte = "x".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
    InputStream large = InputStream.nullInputStream();
    for (int i = 0; i < 7; i++) {
      large = new SequenceInputStream(large, new ByteArrayInputStream(megabyte));
    }

    CsvFile file = CsvFile.read("large.csv", large);

    assertThat(large.available()).isPositive();
    assertThat(reader().read(file, rows::add))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("larger than 5 MB"));
  }

  @Test
  void moreThanAHundredThousandRowsAreRefusedKindly() {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    for (int i = 0; i <= CaseloadReader.MAX_ROWS; i++) {
      text.append(i).append(",early-help,EH,2016-03-31\n");
    }

    assertThat(read(text.toString()))
        .containsExactly(
            new RowFault(100_002, null, "The file has more than 100,000 rows. Split it."));
  }

  @Test
  void theDemonstrationCaseloadIsTheOneItsMakerMakes() throws IOException {
    assertThat(Files.readString(DemonstrationCaseload.FILE))
        .isEqualTo(DemonstrationCaseload.make(2016));
  }

  @Test
  void theDemonstrationCaseloadHasTheSizeAndTheMakeUpOfTheCitysOwn() throws IOException {
    assertThat(read(Files.readString(DemonstrationCaseload.FILE))).isEmpty();

    LocalDate begin = LocalDate.of(2016, 4, 4);
    List<CaseRow> open =
        rows.stream()
            .filter(row -> row.planStatus() != PlanStatus.CLOSED)
            .filter(row -> row.openedOn().isBefore(begin))
            .toList();
    List<CaseRow> lookedAfter =
        open.stream().filter(row -> row.planStatus() == PlanStatus.LOOKED_AFTER).toList();
    assertThat(open).hasSize(60);
    assertThat(rows).filteredOn(row -> !row.openedOn().isBefore(begin)).hasSize(11);
    assertThat(lookedAfter).hasSize(20).filteredOn(CaseRow::uasc).hasSize(16);
  }

  private static Tuple tuple(long line, String column) {
    return Tuple.tuple(line, column);
  }

  private List<RowFault> read(String text) {
    return read(text, StandardCharsets.UTF_8);
  }

  private List<RowFault> read(String text, Charset charset) {
    try {
      return reader()
          .read(
              CsvFile.read("cases.csv", new ByteArrayInputStream(text.getBytes(charset))),
              rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CaseloadReader reader() {
    return new CaseloadReader(Set.of("EH", "CSC", "LAC"), TODAY);
  }
}
