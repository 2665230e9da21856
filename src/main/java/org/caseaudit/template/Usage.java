package org.caseaudit.template;

import java.util.List;
import java.util.Optional;

/**
 * What a template is used for, and what goes with that use.
 *
 * @param concernsChild whether a register's entry is about one child
 * @param event the code of the question that says when it happened
 * @param columns the codes of the questions a register's list shows
 * @param asksChildren whether a consultation is answered by children and young people
 * @param thanks the words at the end of a consultation
 * @param returnOf the code of the audit a return belongs to, or {@link #ANY_AUDIT}
 * @param byPractitioner whether it is the practitioner who makes the return, not an agency
 */
record Usage(
    Kind kind,
    boolean concernsChild,
    Optional<String> event,
    List<String> columns,
    boolean asksChildren,
    String thanks,
    Optional<String> returnOf,
    boolean byPractitioner) {

  static final String ANY_AUDIT = "any-audit";

  Usage {
    columns = List.copyOf(columns);
  }

  static Usage of(YamlNode root) {
    Kind kind = root.find("kind").map(node -> Kind.of(node.text())).orElse(Kind.AUDIT);
    return new Usage(
        kind,
        kind == Kind.AUDIT || root.text("concerns").equals("child"),
        root.find("event").map(YamlNode::text),
        root.texts("columns"),
        root.text("asks").equals("children"),
        root.text("thanks"),
        root.find("return-of").map(YamlNode::text),
        root.text("returned-by").equals("practitioner"));
  }
}
