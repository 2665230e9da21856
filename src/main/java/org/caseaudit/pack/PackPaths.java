package org.caseaudit.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseaudit.template.Faults;
import org.caseaudit.template.PackFile;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.YamlFile;
import org.caseaudit.template.YamlNode;

/** Where in a pack a file has its place. */
final class PackPaths {
  private static final List<String> AT_THE_TOP =
      List.of("plan.yaml", "measures.yaml", "reference.yaml");
  private static final String TEMPLATES = "templates/";
  private static final String PARTS = "templates/parts/";
  private static final String IMPORTS = "imports/";

  private PackPaths() {}

  /** Notes the files that a pack has no place for: nobody would read them. */
  static void check(PackFiles files, Faults faults) {
    for (String path : files.texts().keySet()) {
      if (!isKnown(path)) {
        faults.add(
            path,
            1,
            "a pack has no place for this: it has plan.yaml, measures.yaml, reference.yaml,"
                + " templates/*.yaml, templates/parts/*.yaml and imports/*.yaml");
      }
    }
  }

  private static boolean isKnown(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return AT_THE_TOP.contains(path)
        || (path.endsWith(".yaml") && List.of(TEMPLATES, PARTS, IMPORTS).contains(folder));
  }

  /**
   * Lays single files over a pack, each where its path or what it says puts it. A template replaces
   * the one of its code; a part replaces the file of its name, unless a template still includes the
   * old version: then it is laid beside.
   */
  static PackFiles over(PackFiles pack, List<PackFile> packFiles, Map<String, String> sent) {
    SortedMap<String, String> texts = new TreeMap<>(pack.texts());
    sent.forEach(
        (name, text) -> {
          String path = path(name, text);
          if (path.startsWith(TEMPLATES) && !path.startsWith(PARTS)) {
            packFiles.stream()
                .filter(file -> file.kind() == PackFile.Kind.TEMPLATE)
                .filter(file -> file.ref().code().equals(root(name, text, "template")))
                .forEach(file -> texts.remove(file.name()));
          }
          texts.put(path, text);
        });
    keepIncluded(packFiles, texts);
    return new PackFiles(texts);
  }

  private static String path(String name, String text) {
    if (AT_THE_TOP.contains(name) || name.indexOf('/') >= 0) {
      return name;
    }
    if (!root(name, text, "template").isEmpty()) {
      return TEMPLATES + name;
    }
    if (!root(name, text, "import").isEmpty()) {
      return IMPORTS + name;
    }
    return root(name, text, "part").isEmpty() ? name : PARTS + name;
  }

  private static String root(String name, String text, String field) {
    return YamlFile.read(name, text, new Faults())
        .map(YamlFile::root)
        .flatMap(root -> root.find(field))
        .map(YamlNode::text)
        .orElse("");
  }

  /** Parts whose file was replaced and that a template asks for by their old version. */
  private static void keepIncluded(List<PackFile> packFiles, SortedMap<String, String> texts) {
    Set<String> included = included(texts);
    for (PackFile part : packFiles) {
      boolean replaced =
          part.kind() == PackFile.Kind.PART && !part.text().equals(texts.get(part.name()));
      if (replaced && included.contains(part.ref().id())) {
        texts.put(PARTS + part.ref().code() + "-" + part.ref().version() + ".yaml", part.text());
      }
    }
  }

  private static Set<String> included(Map<String, String> texts) {
    return texts.entrySet().stream()
        .flatMap(each -> YamlFile.read(each.getKey(), each.getValue(), new Faults()).stream())
        .flatMap(file -> file.root().items("sections").stream())
        .map(section -> section.find("include"))
        .flatMap(Optional::stream)
        .map(YamlNode::text)
        .collect(Collectors.toSet());
  }
}
