package org.caseaudit.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML 1.2 with its core schema: {@code yes} and {@code no} are words, dates are text. */
final class YamlReader {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setSchema(new CoreSchema()).build();

  /** The deepest file of a pack, a step in an action in a section, goes about half as deep. */
  private static final int DEEPEST = 30;

  private final String file;
  private final Faults faults;

  YamlReader(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  Optional<YamlNode> read(String text) {
    try {
      if (!isPlain(text)) {
        return Optional.empty();
      }
      Iterator<Node> documents = new Compose(SETTINGS).composeAllFromString(text).iterator();
      if (!documents.hasNext()) {
        faults.add(file, 1, "the file is empty");
        return Optional.empty();
      }
      Node root = documents.next();
      if (documents.hasNext()) {
        faults.add(file, line(documents.next()), "a file holds one document: take out the “---”");
        return Optional.empty();
      }
      return Optional.of(read(root, line(root)));
    } catch (MarkedYamlEngineException e) {
      faults.add(file, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), explained(e));
    } catch (YamlEngineException e) {
      faults.add(file, 1, "this is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  /**
   * Looks at the file piece by piece before any of it is put together: what repeats or holds
   * itself, or goes too deep, could take more memory than there is.
   */
  private boolean isPlain(String text) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      boolean anchored =
          event instanceof NodeEvent node
              && (node.getAnchor().isPresent() || node instanceof AliasEvent);
      if (anchored) {
        faults.add(file, line(event), "anchors (&) are not allowed: write it out, or make a part");
        return false;
      }
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEEPEST) {
        faults.add(file, line(event), "this goes deeper than any file of a pack does");
        return false;
      }
    }
    return true;
  }

  private static String explained(MarkedYamlEngineException problem) {
    if (problem.getProblem().startsWith("mapping values are not allowed")) {
      return "this is not YAML: put words that hold a colon and a space in quotes";
    }
    return "this is not YAML: " + problem.getProblem();
  }

  private YamlNode read(Node node, int line) {
    if (node instanceof MappingNode mapping) {
      return YamlNode.mapping(file, line, fields(mapping));
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(read(item, line(item)));
      }
      return YamlNode.list(file, line, Collections.unmodifiableList(items));
    }
    return YamlNode.scalar(file, line, scalar((ScalarNode) node));
  }

  private Map<String, YamlNode> fields(MappingNode mapping) {
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      int line = line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.add(file, line, "a field's name must be a word");
        continue;
      }
      if (fields.containsKey(key.getValue())) {
        faults.add(file, line, key.getValue() + " is there twice");
      }
      fields.put(key.getValue(), read(tuple.getValueNode(), line));
    }
    return Collections.unmodifiableMap(fields);
  }

  private static Object scalar(ScalarNode node) {
    Tag tag = node.getTag();
    String text = node.getValue();
    if (tag.equals(Tag.INT)) {
      return wholeNumber(text);
    }
    if (tag.equals(Tag.FLOAT)) {
      return text.matches("[-+0-9.eE]+") ? (Object) Double.valueOf(text) : text;
    }
    if (tag.equals(Tag.BOOL)) {
      return Boolean.valueOf(text);
    }
    return tag.equals(Tag.NULL) ? null : text;
  }

  private static Object wholeNumber(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return text; // hexadecimal, octal or too large for anything a pack counts: left to the schema
    }
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
