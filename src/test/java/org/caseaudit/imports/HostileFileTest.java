package org.caseaudit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caseaudit.shared.Refused;
import org.junit.jupiter.api.Test;

/** Files made to hurt, and files that are just broken, get a kind message and nothing else. */
class HostileFileTest {

  private static final String HEADING =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Child Unique ID</t></is></c><c r=\"B1\""
          + " t=\"inlineStr\"><is><t>CIN Start Date</t></is></c><c r=\"C1\""
          + " t=\"inlineStr\"><is><t>Case Status</t></is></c></row>";
  private static final String CHILD =
      "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>A1</t></is></c><c"
          + " r=\"B2\"><v>44090</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>c</t></is></c></row>";

  private static String sheet(String rows) {
    return "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>"
        + rows
        + "</sheetData></worksheet>";
  }

  private static void isRefused(byte[] content, String saying) {
    assertThatThrownBy(() -> ReadFile.of(new ReadFile.Sent("file.xlsx", content)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(saying);
  }

  @Test
  void aWorkbookThatClaimsToFillTheWholeSheetIsReadAsFarAsItGoes() {
    ReadFile read =
        ReadFile.of(
            new ReadFile.Sent("x.xlsx", MadeWorkbook.raw(sheet(HEADING + CHILD), "<sst/>")));

    assertThat(read.cases).extracting(StagedCase::childReference).containsExactly("A1");
  }

  @Test
  void cellsBeyondTheLastColumnThereCanBeArePassedOver() {
    String far = "<row r=\"3\"><c r=\"ZZZZZZZZ3\"><v>1</v></c><c r=\"XFD3\"><v>1</v></c></row>";
    ReadFile read =
        ReadFile.of(
            new ReadFile.Sent("x.xlsx", MadeWorkbook.raw(sheet(HEADING + CHILD + far), "<sst/>")));

    assertThat(read.rows).isEqualTo(1);
  }

  @Test
  void aMillionColumnsAreCutOff() {
    String line = "a,".repeat(1_000_000);
    assertThatThrownBy(() -> ReadFile.of(ReadFile.Sent.text("wide.csv", line + "\n" + line)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aMillionSharedStringsFit() {
    String strings = "<sst>" + "<si><t>a</t></si>".repeat(1_000_000) + "</sst>";
    ReadFile read =
        ReadFile.of(new ReadFile.Sent("x.xlsx", MadeWorkbook.raw(sheet(HEADING + CHILD), strings)));

    assertThat(read.cases).hasSize(1);
  }

  @Test
  void aZipBombIsGivenUp() {
    byte[] bomb = MadeWorkbook.bomb(450);

    assertThat(bomb.length).isLessThan(1024 * 1024);
    isRefused(bomb, "larger than 400 MB");
  }

  @Test
  void aDocumentTypeOrAnEntityIsNotRead() {
    String dtd = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    isRefused(
        MadeWorkbook.raw(sheet(HEADING), dtd + "<sst><si><t>&x;</t></si></sst>"), "document type");
    isRefused(MadeWorkbook.raw(dtd + sheet(HEADING), "<sst/>"), "document type");
    assertThatThrownBy(
            () ->
                ReadFile.of(
                    ReadFile.Sent.text("census.xml", dtd + "<Message><Children/></Message>")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("document type");
  }

  @Test
  void aPasswordAMacroAndAnotherKindOfFileAreNamed() {
    byte[] ole = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    isRefused(ole, "password");
    isRefused(
        MadeWorkbook.zip(
            Map.of("xl/workbook.xml", MadeWorkbook.WORKBOOK, "xl/vbaProject.bin", "x")),
        "macros");
    isRefused(MadeWorkbook.zip(Map.of("inner.zip", "PK")), "no workbook");
    isRefused("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "PDF");
    isRefused(new byte[] {1, 2, 0, 0, 7}, "not a text file");
  }

  @Test
  void aFileThatIsCutOffSaysSo() {
    byte[] whole =
        new MadeWorkbook()
            .sheet("List 6", List.of("Child Unique ID", "CIN Start Date", "Case Status"))
            .xlsx();
    isRefused(Arrays.copyOf(whole, whole.length / 2), "damaged");
    isRefused(MadeWorkbook.raw("<worksheet><sheetData><row", "<sst/>"), "damaged or cut off");
  }

  @Test
  void moreRowsThanAnAuthorityHasAreRefused() {
    String rows = "A1,2020-01-01,c\n".repeat(250_001);
    assertThatThrownBy(
            () ->
                ReadFile.of(
                    ReadFile.Sent.text(
                        "big.csv", "Child Unique ID,CIN Start Date,Case Status\n" + rows)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("250,000 rows");
  }

  @Test
  void aRowThatStandsForAMillionIsRefusedInTheOtherWorkbookToo() {
    byte[] ods =
        MadeWorkbook.zip(
            Map.of(
                "META-INF/manifest.xml",
                "<m/>",
                "content.xml",
                "<d><table name=\"x\"><table-row number-rows-repeated=\"1048576\"><table-cell"
                    + " number-columns-repeated=\"16384\"><p>a</p></table-cell></table-row></table></d>"));
    isRefused(ods, "250,000 rows");
  }
}
