package org.caseaudit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * The children in need census as one table: a row for each episode of need, with the child's own
 * elements repeated. Only the elements below are ever looked at; GenderCurrent is what Sex was
 * called until 2024.
 */
final class CensusXml {

  private static final List<String> OF_CHILD =
      List.of("LAchildID", "PersonBirthDate", "Sex", "Disability");
  private static final List<String> OF_EPISODE =
      List.of("CINreferralDate", "ReferralSource", "CINclosureDate", "ReferralNFA");
  private static final String PLAN_STATUS = "PlanStatus";

  private final TableVisitor visitor;
  private final Limits limits = new Limits();
  private final Map<String, String> child = new HashMap<>();
  private int number = 1;

  private CensusXml(TableVisitor visitor) {
    this.visitor = visitor;
  }

  static void read(SentFile file, TableVisitor visitor) throws IOException, XMLStreamException {
    try (InputStream in = file.open();
        Xml xml = new Xml(in)) {
      new CensusXml(visitor).read(xml, file.name());
    }
  }

  private void read(Xml xml, String name) throws XMLStreamException {
    List<String> heading = new ArrayList<>(OF_CHILD);
    heading.addAll(OF_EPISODE);
    heading.add(PLAN_STATUS);
    boolean begun = false;
    while (xml.next()) {
      if (xml.starts("Children") && !begun) {
        if (!visitor.table(name)) {
          return;
        }
        visitor.row(1, heading);
        begun = true;
      } else if (xml.starts("Child")) {
        child.clear();
      } else if (xml.isStart() && OF_CHILD.contains(xml.name())) {
        child.putIfAbsent(xml.name(), xml.text());
      } else if (xml.starts("GenderCurrent")) {
        child.putIfAbsent("Sex", xml.text());
      } else if (xml.starts("CINdetails") && begun) {
        episode(xml);
      }
    }
  }

  private void episode(Xml xml) throws XMLStreamException {
    Map<String, String> episode = new HashMap<>();
    boolean onPlan = false;
    boolean planEnded = true;
    while (xml.next() && !xml.ends("CINdetails")) {
      if (xml.starts("ChildProtectionPlans")) {
        planEnded = false;
      } else if (xml.starts("CPPendDate")) {
        planEnded = !xml.text().isBlank();
      } else if (xml.ends("ChildProtectionPlans")) {
        onPlan |= !planEnded;
      } else if (xml.isStart() && OF_EPISODE.contains(xml.name())) {
        episode.putIfAbsent(xml.name(), xml.text());
      }
    }
    boolean closed = !episode.getOrDefault("CINclosureDate", "").isBlank();
    RowCells cells = new RowCells();
    int column = 0;
    for (String element : OF_CHILD) {
      cells.put(column++, child.getOrDefault(element, ""));
    }
    for (String element : OF_EPISODE) {
      cells.put(column++, episode.getOrDefault(element, ""));
    }
    cells.put(column, closed ? "closed" : onPlan ? "child-protection" : "child-in-need");
    limits.row();
    visitor.row(++number, cells.copy());
  }
}
