package org.caseaudit.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;

/** Checks the shape of a file against a JSON Schema, and says what is wrong in a writer's words. */
public final class SchemaCheck {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Schema schema;

  private SchemaCheck(Schema schema) {
    this.schema = schema;
  }

  /**
   * @param schema its name among the application's schemas: {@code template}, {@code plan} ...
   */
  public static SchemaCheck named(String schema) {
    return new SchemaCheck(
        REGISTRY.getSchema(SchemaLocation.of("classpath:schema/" + schema + ".schema.json")));
  }

  /** Whether the file has the right shape; each fault is noted. */
  public boolean accepts(YamlFile file, Faults faults) {
    boolean fine = true;
    for (Error error : schema.validate(json(file.root()))) {
      faults.add(place(file.root(), error), new SchemaMessage(error, rule(error)).text());
      fine = false;
    }
    return fine;
  }

  private static JsonNode rule(Error error) {
    SchemaLocation keyword = error.getSchemaLocation();
    JsonNode document =
        REGISTRY.getSchema(new SchemaLocation(keyword.getAbsoluteIri())).getSchemaNode();
    return document.at(keyword.getFragment().getParent().toString());
  }

  private static YamlNode place(YamlNode root, Error error) {
    YamlNode place = root;
    NodePath path = error.getInstanceLocation();
    for (int i = 0; i < path.getNameCount(); i++) {
      place = child(place, path.getElement(i));
    }
    String property = error.getProperty();
    return property == null ? place : place.find(property).orElse(place);
  }

  private static YamlNode child(YamlNode parent, Object name) {
    if (name instanceof Integer index && parent.isList()) {
      return parent.items().get(index);
    }
    return parent.find(name.toString()).orElse(parent);
  }

  private static JsonNode json(YamlNode node) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (node.isMapping()) {
      ObjectNode object = make.objectNode();
      node.fields().forEach((name, value) -> object.set(name, json(value)));
      return object;
    }
    if (node.isList()) {
      ArrayNode array = make.arrayNode();
      node.items().forEach(item -> array.add(json(item)));
      return array;
    }
    Object scalar = node.scalar();
    if (scalar instanceof Long number) {
      return make.numberNode(number);
    }
    if (scalar instanceof Double number) {
      return make.numberNode(number);
    }
    if (scalar instanceof Boolean flag) {
      return make.booleanNode(flag);
    }
    return scalar == null ? make.nullNode() : make.textNode(scalar.toString());
  }
}
