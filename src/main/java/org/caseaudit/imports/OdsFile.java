package org.caseaudit.imports;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.caseaudit.shared.Refused;

/**
 * A workbook as LibreOffice saves it and as Ofsted hands Annex A out, read row by row. Rows and
 * cells that stand for many are counted and, where they hold something, repeated only as far as the
 * limits go.
 */
final class OdsFile {

  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private final Limits limits = new Limits();
  private int tables;

  private OdsFile() {}

  static boolean is(Package parts) {
    return parts.has(CONTENT) && parts.has(MANIFEST);
  }

  static void read(Package parts, TableVisitor visitor) throws IOException, XMLStreamException {
    refuseEncrypted(parts);
    try (InputStream in = parts.open(CONTENT);
        Xml xml = new Xml(in)) {
      new OdsFile().read(xml, visitor);
    }
  }

  private static void refuseEncrypted(Package parts) throws IOException, XMLStreamException {
    try (InputStream in = parts.open(MANIFEST);
        Xml xml = new Xml(in)) {
      while (xml.next()) {
        if (xml.starts("encryption-data")) {
          throw Tables.passwordProtected();
        }
      }
    }
  }

  private void read(Xml xml, TableVisitor visitor) throws XMLStreamException {
    boolean heard = false;
    int number = 0;
    int times = 1;
    RowCells cells = new RowCells();
    Place place = new Place();
    while (xml.next()) {
      if (xml.starts("table")) {
        if (++tables > Limits.MOST_SHEETS) {
          throw Refused.invalid("The workbook has more than 60 sheets. Send only the lists.");
        }
        heard = visitor.table(String.valueOf(xml.attribute("name")));
        number = 0;
      } else if (xml.starts("table-row")) {
        times = repeated(xml.attribute("number-rows-repeated"));
        cells.clear();
        place.column = 0;
      } else if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
        cell(xml, cells, place);
      } else if (xml.ends("table-row")) {
        tell(visitor, heard && !cells.isEmpty(), number, times, cells);
        number += times;
      }
    }
  }

  private void tell(TableVisitor visitor, boolean tell, int number, int times, RowCells cells) {
    for (int i = 1; tell && i <= times; i++) {
      limits.row();
      visitor.row(number + i, cells.copy());
    }
  }

  private static final class Place {
    private int column;
  }

  private static void cell(Xml xml, RowCells cells, Place place) throws XMLStreamException {
    String element = xml.name();
    int times = repeated(xml.attribute("number-columns-repeated"));
    String type = String.valueOf(xml.attribute("value-type"));
    String value =
        switch (type) {
          case "float", "currency", "percentage" -> xml.attribute("value");
          case "date" -> xml.attribute("date-value");
          case "boolean" -> "true".equals(xml.attribute("boolean-value")) ? "yes" : "no";
          default -> null;
        };
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("annotation")) {
        xml.text();
      } else if (xml.starts("p") && text.length() < Limits.LONGEST_CELL) {
        text.append(text.isEmpty() ? "" : " ").append(xml.text());
      }
    }
    String held = value == null ? text.toString() : value;
    for (int i = 0; i < times && place.column + i < Limits.MOST_COLUMNS; i++) {
      cells.put(place.column + i, held);
    }
    place.column = Math.min(place.column + times, Limits.MOST_COLUMNS);
  }

  private static int repeated(String times) {
    return times != null && times.matches("[1-9]\\d{0,7}") ? Integer.parseInt(times) : 1;
  }
}
