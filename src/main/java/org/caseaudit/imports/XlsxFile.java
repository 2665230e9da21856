package org.caseaudit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.caseaudit.shared.Refused;

/**
 * A workbook as Excel saves it, read row by row. Dates stay the serial numbers they are written as.
 */
final class XlsxFile {

  private static final String WORKBOOK = "xl/workbook.xml";

  private final Package parts;
  private final Limits limits = new Limits();
  private SharedStrings strings = SharedStrings.none();

  private XlsxFile(Package parts) {
    this.parts = parts;
  }

  static boolean is(Package parts) {
    return parts.has(WORKBOOK);
  }

  static void read(Package parts, TableVisitor visitor) throws IOException, XMLStreamException {
    new XlsxFile(parts).read(visitor);
  }

  private void read(TableVisitor visitor) throws IOException, XMLStreamException {
    if (parts.has("xl/vbaProject.bin")) {
      throw Refused.invalid(
          "The workbook holds macros, so it isn’t read. Save it as .xlsx, without them, and send"
              + " that.");
    }
    Map<String, String> paths = new HashMap<>();
    String stringsPath = null;
    try (InputStream in = parts.open("xl/_rels/workbook.xml.rels");
        Xml xml = new Xml(in)) {
      while (xml.next()) {
        if (xml.starts("Relationship") && xml.attribute("Target") != null) {
          String target = xml.attribute("Target");
          String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
          paths.put(xml.attribute("Id"), path);
          if (String.valueOf(xml.attribute("Type")).endsWith("/sharedStrings")) {
            stringsPath = path;
          }
        }
      }
    }
    Map<String, String> sheets = sheets(paths);
    if (stringsPath != null && parts.has(stringsPath)) {
      strings = SharedStrings.read(parts.open(stringsPath));
    }
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      if (visitor.table(sheet.getKey())) {
        rows(sheet.getValue(), visitor);
      }
    }
  }

  private Map<String, String> sheets(Map<String, String> paths)
      throws IOException, XMLStreamException {
    Map<String, String> sheets = new LinkedHashMap<>();
    try (InputStream in = parts.open(WORKBOOK);
        Xml xml = new Xml(in)) {
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          refuseFrom1904(xml.attribute("date1904"));
        } else if (xml.starts("sheet") && paths.containsKey(xml.attribute("id"))) {
          String path = paths.get(xml.attribute("id"));
          if (path.startsWith("xl/worksheets/")) {
            sheets.put(String.valueOf(xml.attribute("name")), path);
          }
        }
        if (sheets.size() > Limits.MOST_SHEETS) {
          throw Refused.invalid("The workbook has more than 60 sheets. Send only the lists.");
        }
      }
    }
    return sheets;
  }

  private void rows(String path, TableVisitor visitor) throws IOException, XMLStreamException {
    RowCells cells = new RowCells();
    int number = 0;
    int column = -1;
    try (InputStream in = parts.open(path);
        Xml xml = new Xml(in)) {
      while (xml.next()) {
        if (xml.starts("row")) {
          number = number(xml.attribute("r"), number + 1);
          column = -1;
          cells.clear();
        } else if (xml.starts("c")) {
          column = column(xml.attribute("r"), column + 1);
          cell(xml, column, cells);
        } else if (xml.ends("row") && !cells.isEmpty()) {
          limits.row();
          visitor.row(number, cells.copy());
        }
      }
    }
  }

  private void cell(Xml xml, int column, RowCells cells) throws XMLStreamException {
    String type = String.valueOf(xml.attribute("t"));
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        String raw = xml.text();
        cells.put(
            column,
            switch (type) {
              case "s" -> strings.get(number(raw.strip(), -1));
              case "b" -> raw.strip().equals("1") ? "yes" : "no";
              case "d", "str", "e", "inlineStr" -> raw;
              default -> raw.strip();
            });
      } else if (xml.starts("is")) {
        cells.put(column, xml.text("rPh"));
      }
    }
  }

  private static void refuseFrom1904(String date1904) {
    if ("1".equals(date1904) || "true".equals(date1904)) {
      throw Refused.invalid(
          "The workbook counts its days from 1904, as old Excel for Mac did, so every date would be"
              + " four years off. Save it as CSV and send that.");
    }
  }

  private static int number(String text, int otherwise) {
    return text != null && text.matches("\\d{1,7}") ? Integer.parseInt(text) : otherwise;
  }

  /** Of a cell such as AB12, counted from 0; a far one is as good as the first that isn't read. */
  private static int column(String address, int otherwise) {
    if (address == null) {
      return Math.min(otherwise, Limits.MOST_COLUMNS);
    }
    int column = 0;
    for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
      if (column > Limits.MOST_COLUMNS) {
        return Limits.MOST_COLUMNS;
      }
    }
    return column - 1;
  }
}
