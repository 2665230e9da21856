package org.caseaudit.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Says what a schema's refusal means to somebody who writes the file: the field, what was expected.
 */
final class SchemaMessage {
  private final Error error;
  private final JsonNode rule;

  /**
   * @param rule the part of the schema that holds the keyword which refused
   */
  SchemaMessage(Error error, JsonNode rule) {
    this.error = error;
    this.rule = rule;
  }

  String text() {
    return switch (error.getKeyword()) {
      case "required" -> error.getProperty() + " is missing";
      case "additionalProperties" -> unknownField();
      case "propertyNames" ->
          "“" + error.getProperty() + "” can't be a name here: it must be " + nameRule();
      case "type" -> field() + " must be " + wantedTypes() + ", not " + foundType();
      case "enum" -> field() + " must be one of " + choices() + ", not " + found();
      case "pattern" -> field() + " must be " + described(rule) + ", not " + found();
      case "minLength" -> field() + " must not be empty";
      case "maxLength" -> field() + " must be at most " + limit() + " characters long";
      case "minItems", "minProperties" -> field() + " must have at least " + limit();
      case "minimum" -> field() + " must be at least " + limit();
      case "maximum" -> field() + " must be at most " + limit();
      case "uniqueItems" -> field() + " must not name anything twice";
      default -> field() + " " + error.getMessage();
    };
  }

  private String field() {
    NodePath path = error.getInstanceLocation();
    int length = path.getNameCount();
    if (length == 0) {
      return "the file";
    }
    Object last = path.getElement(length - 1);
    if (last instanceof Integer index) {
      Object list = length > 1 ? path.getElement(length - 2) : "the list";
      return "entry " + (index + 1) + " of " + list;
    }
    return last.toString();
  }

  private String unknownField() {
    List<String> known = new ArrayList<>();
    rule.path("properties").fieldNames().forEachRemaining(known::add);
    String found = error.getProperty();
    return Spelling.nearest(found, known)
        .map(meant -> "there is no field " + found + " here; did you mean " + meant + "?")
        .orElse("there is no field " + found + " here; the fields are " + String.join(", ", known));
  }

  private String nameRule() {
    return Optional.of(described(rule.path("propertyNames")))
        .filter(words -> !words.isEmpty())
        .orElse("small letters, digits and hyphens");
  }

  private static String described(JsonNode node) {
    return node.path("description").asText();
  }

  private String wantedTypes() {
    JsonNode types = error.getSchemaNode();
    if (types.isTextual()) {
      return typeName(types.asText());
    }
    return StreamSupport.stream(types.spliterator(), false)
        .map(type -> typeName(type.asText()))
        .collect(Collectors.joining(" or "));
  }

  private static String typeName(String type) {
    return switch (type) {
      case "string" -> "words";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "a mapping";
      default -> "empty";
    };
  }

  private String foundType() {
    JsonNode found = error.getInstanceNode();
    return switch (found.getNodeType()) {
      case STRING -> "“" + found.asText() + "”";
      case NUMBER, BOOLEAN -> found.asText() + " (to make it words, put it in quotes)";
      case ARRAY -> "a list";
      case OBJECT -> "a mapping";
      default -> "empty";
    };
  }

  private String found() {
    JsonNode found = error.getInstanceNode();
    return found.isValueNode() ? "“" + found.asText() + "”" : foundType();
  }

  private String choices() {
    return StreamSupport.stream(error.getSchemaNode().spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private String limit() {
    return error.getSchemaNode().asText();
  }
}
