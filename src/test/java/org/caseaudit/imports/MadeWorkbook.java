package org.caseaudit.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks that tests send: honest ones as Excel and LibreOffice write them, and hostile ones. */
final class MadeWorkbook {

  private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

  @SafeVarargs
  final MadeWorkbook sheet(String name, List<Object>... rows) {
    sheets.put(name, List.of(rows));
    return this;
  }

  byte[] xlsx() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
      sheets.forEach((name, rows) -> write(workbook.newWorksheet(name), rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, List<List<Object>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Object cell = rows.get(row).get(column);
        if (cell instanceof Number number) {
          sheet.value(row, column, number);
        } else {
          sheet.value(row, column, cell.toString());
        }
      }
    }
  }

  /** As LibreOffice writes it: what is empty to the end of the sheet is one repeated row. */
  byte[] ods() {
    StringBuilder content =
        new StringBuilder(
            "<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>");
    sheets.forEach(
        (name, rows) -> {
          content.append("<table:table table:name=\"").append(name).append("\">");
          rows.forEach(row -> content.append(odsRow(row)));
          content.append(
              "<table:table-row table:number-rows-repeated=\"1048500\"><table:table-cell"
                  + " table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
        });
    content.append("</office:spreadsheet></office:body></office:document-content>");
    return zip(
        Map.of(
            "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>",
            "content.xml", content.toString()));
  }

  private static String odsRow(List<Object> cells) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (Object cell : cells) {
      if (cell instanceof Number) {
        row.append("<table:table-cell office:value-type=\"float\" office:value=\"")
            .append(cell)
            .append("\"/>");
      } else if (cell.toString().matches("\\d{4}-\\d\\d-\\d\\d")) {
        row.append("<table:table-cell office:value-type=\"date\" office:date-value=\"")
            .append(cell)
            .append("\"/>");
      } else {
        row.append("<table:table-cell office:value-type=\"string\"><text:p>")
            .append(cell)
            .append("</text:p></table:table-cell>");
      }
    }
    return row.append(
            "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>")
        .toString();
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A small file whose shared strings are so many megabytes when they are unpacked. */
  static byte[] bomb(int megabytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(WORKBOOK.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
      zip.write(RELATIONSHIPS.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write("<sst>".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < megabytes; i++) {
        zip.write(blanks);
      }
      zip.write("</sst>".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static final String RELATIONSHIPS =
      "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\""
          + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"x/sharedStrings\""
          + " Target=\"sharedStrings.xml\"/></Relationships>";
  static final String WORKBOOK =
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"List 6\" r:id=\"rId1\"/></sheets></workbook>";

  /** A workbook of these parts, in the order and form that a writer would not choose. */
  static byte[] raw(String sheet, String sharedStrings) {
    return zip(
        Map.of(
            "xl/workbook.xml", WORKBOOK,
            "xl/_rels/workbook.xml.rels", RELATIONSHIPS,
            "xl/worksheets/sheet1.xml", sheet,
            "xl/sharedStrings.xml", sharedStrings));
  }
}
