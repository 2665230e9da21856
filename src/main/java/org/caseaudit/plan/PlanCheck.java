package org.caseaudit.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseaudit.template.Faults;
import org.caseaudit.template.YamlNode;

/** What a schema can't tell about a plan's file: names used twice, or naming nothing. */
final class PlanCheck {
  private final YamlNode root;
  private final Faults faults;
  private final Map<String, YamlNode> named = new HashMap<>();

  PlanCheck(YamlNode root, Faults faults) {
    this.root = root;
    this.faults = faults;
  }

  void run() {
    root.items("judgements").forEach(node -> once("judgement", node, "ref"));
    root.items("rag").forEach(node -> once("status", node, "status"));
    root.items("key-leads").forEach(node -> once("post holder", node, "holder"));
    root.items("ofsted-recommendations")
        .forEach(node -> once("Ofsted recommendation", node, "number"));
    root.items("recommendations").forEach(this::recommendation);
    root.items("annotations").forEach(this::annotation);
  }

  private void annotation(YamlNode node) {
    for (YamlNode place : node.items("about")) {
      String name = place.text();
      if (!named.containsKey(name.startsWith("action ") ? name : "statement " + name)) {
        faults.add(place, "The plan has no “" + name + "”, neither a statement nor an action");
      }
    }
  }

  private void recommendation(YamlNode node) {
    once("recommendation", node, "number");
    node.find("ofsted-number").ifPresent(number -> ofstedNumber(node, number));
    for (String list : List.of("expected-outcomes", "measures-of-success")) {
      node.items(list).forEach(statement -> belongs(node, statement, "statement", "id", "-"));
    }
    node.items("actions").forEach(action -> belongs(node, action, "action", "ref", "."));
    notes(node);
    leads(node);
  }

  private void ofstedNumber(YamlNode node, YamlNode number) {
    if (!named.containsKey("Ofsted recommendation " + number.text())) {
      faults.add(number, "The plan lists no Ofsted recommendation " + number.text());
    }
    once("recommendation that is Ofsted's number", node, "ofsted-number");
  }

  private void belongs(YamlNode parent, YamlNode child, String kind, String field, String divider) {
    once(kind, child, field);
    YamlNode name = child.fields().get(field);
    String number = parent.text("number");
    if (!name.text().startsWith(number + divider)) {
      faults.add(name, "“" + name.text() + "” stands under recommendation " + number);
    }
  }

  private void notes(YamlNode node) {
    Set<String> known = new HashSet<>(Set.of("lead", "dlt-lead"));
    node.items("expected-outcomes").forEach(each -> known.add(each.text("id")));
    node.items("measures-of-success").forEach(each -> known.add(each.text("id")));
    node.items("actions").forEach(each -> known.add(each.text("ref")));
    for (YamlNode note : node.items("notes")) {
      YamlNode on = note.fields().get("on");
      if (!known.contains(on.text())) {
        faults.add(on, "Recommendation " + node.text("number") + " has no “" + on.text() + "”");
      }
    }
  }

  private void leads(YamlNode node) {
    Set<String> noted = new HashSet<>();
    node.items("notes").forEach(note -> noted.add(note.text("on")));
    if (node.find("leads").isPresent()) {
      node.items("leads").forEach(lead -> knownLead(lead, "lead", noted));
    } else {
      knownLead(node.fields().get("lead"), "lead", noted);
    }
    knownLead(node.fields().get("dlt-lead"), "dlt-lead", noted);
    for (YamlNode action : node.items("actions")) {
      action.items("leads").forEach(lead -> knownLead(lead, action.text("ref"), noted));
    }
  }

  /**
   * Guards against a slip of the pen: initials the plan's own list leaves out must be remarked on.
   */
  private void knownLead(YamlNode lead, String on, Set<String> noted) {
    if (!named.containsKey("post holder " + lead.text()) && !noted.contains(on)) {
      faults.add(
          lead, lead.text() + " is not among the key leads, and no note on “" + on + "” says so");
    }
  }

  private void once(String kind, YamlNode node, String field) {
    YamlNode name = node.fields().get(field);
    YamlNode first = named.putIfAbsent(kind + " " + name.text(), name);
    if (first != null) {
      faults.add(
          name, "A second " + kind + " " + name.text() + "; the first is on line " + first.line());
    }
  }
}
