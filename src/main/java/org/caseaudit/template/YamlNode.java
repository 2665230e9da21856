package org.caseaudit.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a YAML file: a mapping, a list or a scalar, and its line. The accessors assume the
 * shape that the file's JSON Schema has checked.
 */
public final class YamlNode {
  private final String file;
  private final int line;
  private final Object content;

  YamlNode(String file, int line, Object content) {
    this.file = file;
    this.line = line;
    this.content = content;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }

  /**
   * A mapping's value, a list's node list, or a scalar's String, Long, Double or Boolean; or null.
   */
  Object content() {
    return content;
  }

  public boolean isMapping() {
    return content instanceof Map;
  }

  public boolean isList() {
    return content instanceof List;
  }

  /** A mapping's fields in the file's order; empty for anything else. */
  public Map<String, YamlNode> fields() {
    throw new UnsupportedOperationException();
  }

  /** A list's members; empty for anything else. */
  public List<YamlNode> items() {
    throw new UnsupportedOperationException();
  }

  public Optional<YamlNode> find(String field) {
    return Optional.ofNullable(fields().get(field));
  }

  /** The members of a list field; empty when the field is absent. */
  public List<YamlNode> items(String field) {
    return find(field).map(YamlNode::items).orElse(List.of());
  }

  /** A scalar as it reads. */
  public String text() {
    return String.valueOf(content);
  }

  /** A scalar field; empty when it is absent. */
  public String text(String field) {
    return find(field).map(YamlNode::text).orElse("");
  }

  public int number(String field, int whenAbsent) {
    return find(field).map(node -> Integer.parseInt(node.text())).orElse(whenAbsent);
  }

  public boolean flag(String field, boolean whenAbsent) {
    return find(field).map(node -> Boolean.parseBoolean(node.text())).orElse(whenAbsent);
  }

  /** The texts of a list field's members; empty when the field is absent. */
  public List<String> texts(String field) {
    return items(field).stream().map(YamlNode::text).toList();
  }
}
