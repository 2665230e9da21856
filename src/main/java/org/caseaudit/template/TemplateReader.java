package org.caseaudit.template;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a template of its file and the parts it includes. */
final class TemplateReader {
  private final Function<TemplateRef, Optional<YamlFile>> parts;
  private final Faults faults;

  TemplateReader(Function<TemplateRef, Optional<YamlFile>> parts, Faults faults) {
    this.parts = parts;
    this.faults = faults;
  }

  static TemplateRef ref(YamlFile file) {
    YamlNode root = file.root();
    String code =
        Stream.of("template", "part", "import")
            .flatMap(kind -> root.find(kind).stream())
            .map(YamlNode::text)
            .findFirst()
            .orElse("");
    return new TemplateRef(code, root.number("version", 1));
  }

  /** The parts a template's file includes. */
  static List<TemplateRef> includes(YamlFile file) {
    return file.root().items("sections").stream()
        .flatMap(section -> section.find("include").stream())
        .map(include -> TemplateRef.parse(include.text()))
        .toList();
  }

  /** Also reads a part alone, as if it were a template of its own. */
  TemplateSource read(YamlFile file) {
    YamlNode root = file.root();
    Map<Question, YamlNode> questionPlaces = new IdentityHashMap<>();
    Map<Section, YamlNode> sectionPlaces = new IdentityHashMap<>();
    QuestionReader questions = new QuestionReader(faults, questionPlaces);
    List<Section> sections = new ArrayList<>();
    for (YamlNode node : sectionNodes(root)) {
      Section section =
          new Section(
              node.text("section"),
              node.text("title"),
              node.text("intro"),
              node.find("grade").map(YamlNode::text),
              questions.questions(node));
      sections.add(section);
      sectionPlaces.put(section, node);
    }
    AuditTemplate template =
        new AuditTemplate(
            ref(file),
            Usage.of(root),
            root.text("title"),
            root.text("about"),
            new LinkedHashSet<>(root.texts("applies-to")),
            root.find("look-back").map(TemplateReader::lookBack).orElse(LookBack.USUAL),
            includes(file),
            sections);
    return new TemplateSource(template, root, questionPlaces, sectionPlaces);
  }

  private static LookBack lookBack(YamlNode node) {
    return new LookBack(Span.parse(node.text("record")), Span.parse(node.text("judgement")));
  }

  private List<YamlNode> sectionNodes(YamlNode root) {
    List<YamlNode> sections = new ArrayList<>();
    for (YamlNode node : root.items("sections")) {
      Optional<YamlNode> include = node.find("include");
      if (include.isEmpty()) {
        sections.add(node);
      } else {
        TemplateRef part = TemplateRef.parse(include.get().text());
        Optional<YamlFile> found = parts.apply(part);
        found.ifPresent(file -> sections.addAll(file.root().items("sections")));
        if (found.isEmpty()) {
          faults.add(include.get(), "there is no part " + part.id());
        }
      }
    }
    return sections;
  }
}
