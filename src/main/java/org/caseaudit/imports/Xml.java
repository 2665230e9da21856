package org.caseaudit.imports;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.caseaudit.shared.Refused;

/**
 * Reads XML piece by piece as files for import need it: no document types, no entities, no outside
 * addresses, and no text longer than a cell.
 */
final class Xml implements AutoCloseable {

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;

  Xml(InputStream in) throws XMLStreamException {
    reader = FACTORY.createXMLStreamReader(in);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Goes to the next beginning or end of an element; false at the end of the document. */
  boolean next() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      refuse(event);
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  private static void refuse(int event) {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw Refused.invalid(
          "The file declares a document type or entities. No case management system writes that"
              + " into a return, so it isn’t read.");
    }
  }

  boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  boolean isStart() {
    return reader.isStartElement();
  }

  String name() {
    return reader.getLocalName();
  }

  /** An attribute by its local name, whatever its namespace; null if it isn't there. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The text of the element that just began and of those in it, cut at a cell's length. */
  String text() throws XMLStreamException {
    return text("");
  }

  /** The same, but for elements of this name. */
  String text(String but) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int passedOver = 0;
    while (depth > 0) {
      int event = reader.next();
      refuse(event);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        passedOver += passedOver > 0 || reader.getLocalName().equals(but) ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        passedOver -= passedOver > 0 ? 1 : 0;
      } else if (reader.isCharacters() && passedOver == 0) {
        int room = Limits.LONGEST_CELL - text.length();
        text.append(reader.getText(), 0, Math.min(room, reader.getTextLength()));
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
