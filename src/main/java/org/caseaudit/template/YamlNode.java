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
  private final Map<String, YamlNode> fields;
  private final List<YamlNode> items;
  private final Object scalar;

  private YamlNode(
      String file, int line, Map<String, YamlNode> fields, List<YamlNode> items, Object scalar) {
    this.file = file;
    this.line = line;
    this.fields = fields;
    this.items = items;
    this.scalar = scalar;
  }

  static YamlNode mapping(String file, int line, Map<String, YamlNode> fields) {
    return new YamlNode(file, line, fields, null, null);
  }

  static YamlNode list(String file, int line, List<YamlNode> items) {
    return new YamlNode(file, line, null, items, null);
  }

  /**
   * @param value a String, Long, Double or Boolean, or null
   */
  static YamlNode scalar(String file, int line, Object value) {
    return new YamlNode(file, line, null, null, value);
  }

  public String file() {
    return file;
  }

  /** Of a mapping's field the line of its name. */
  public int line() {
    return line;
  }

  public boolean isMapping() {
    return fields != null;
  }

  public boolean isList() {
    return items != null;
  }

  Object scalar() {
    return scalar;
  }

  /** A mapping's fields in the file's order; empty for anything else. */
  public Map<String, YamlNode> fields() {
    return fields == null ? Map.of() : fields;
  }

  /** A list's members; empty for anything else. */
  public List<YamlNode> items() {
    return items == null ? List.of() : items;
  }

  public Optional<YamlNode> find(String field) {
    return Optional.ofNullable(fields().get(field));
  }

  /** The members of a list field; empty when the field is absent. */
  public List<YamlNode> items(String field) {
    return find(field).map(YamlNode::items).orElse(List.of());
  }

  /** The fields of a mapping field; empty when the field is absent. */
  public Map<String, YamlNode> fields(String field) {
    return find(field).map(YamlNode::fields).orElse(Map.of());
  }

  /** A scalar as it reads. */
  public String text() {
    return String.valueOf(scalar);
  }

  /** A scalar field; empty when it is absent. */
  public String text(String field) {
    return find(field).map(YamlNode::text).orElse("");
  }

  public int number(String field, int whenAbsent) {
    return find(field)
        .map(YamlNode::scalar)
        .filter(Long.class::isInstance)
        .map(number -> ((Long) number).intValue())
        .orElse(whenAbsent);
  }

  public boolean flag(String field, boolean whenAbsent) {
    return find(field).map(node -> Boolean.parseBoolean(node.text())).orElse(whenAbsent);
  }

  /** The texts of a list field's members; empty when the field is absent. */
  public List<String> texts(String field) {
    return items(field).stream().map(YamlNode::text).toList();
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
