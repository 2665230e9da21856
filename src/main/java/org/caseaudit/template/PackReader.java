package org.caseaudit.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a pack's files into templates and settings, noting every fault at once: first the shape of
 * all files, then, unless what others lean on is broken, what they mean.
 */
@ApplicationScoped
public class PackReader {
  private static final String REFERENCE = "reference.yaml";
  private static final String MEASURES = "measures.yaml";
  private static final String PLAN = "plan.yaml";
  private static final String TEMPLATES = "templates/";
  private static final String PARTS = "templates/parts/";
  private static final String IMPORTS = "imports/";

  private final SchemaCheck templateSchema = SchemaCheck.named("template");
  private final SchemaCheck partSchema = SchemaCheck.named("part");
  private final SchemaCheck referenceSchema = SchemaCheck.named("reference");
  private final SchemaCheck importSchema = SchemaCheck.named("import");

  /** What it returns is to be used only when no fault was noted. */
  public Pack read(PackFiles files, Faults faults) {
    for (String needed : List.of(REFERENCE, PLAN, MEASURES)) {
      if (files.text(needed).isEmpty()) {
        faults.add(needed, 1, "the pack has no such file");
      }
    }
    Optional<YamlFile> reference = reference(files, faults);
    Map<TemplateRef, YamlFile> parts = files(PARTS, files, partSchema, faults);
    boolean canBeLeantOn = reference.isPresent() && parts.size() == names(files, PARTS).size();
    if (names(files, TEMPLATES).isEmpty()) {
      faults.add(TEMPLATES, 1, "the pack has no templates");
    }
    Map<TemplateRef, YamlFile> templates = files(TEMPLATES, files, templateSchema, faults);
    Map<TemplateRef, YamlFile> imports = files(IMPORTS, files, importSchema, faults);
    Optional<YamlFile> measures = yaml(MEASURES, files, faults);
    Optional<YamlFile> plan = yaml(PLAN, files, faults);
    Reference settings =
        reference
            .map(file -> new ReferenceReader(faults).read(file))
            .orElse(new Reference(1, List.of()));
    List<PackFile> published = new ArrayList<>();
    parts.values().forEach(file -> published.add(packFile(PackFile.Kind.PART, file, files)));
    templates
        .values()
        .forEach(file -> published.add(packFile(PackFile.Kind.TEMPLATE, file, files)));
    imports.values().forEach(file -> published.add(packFile(PackFile.Kind.IMPORT, file, files)));
    reference.ifPresent(file -> published.add(packFile(PackFile.Kind.REFERENCE, file, files)));
    measures.ifPresent(file -> published.add(packFile(PackFile.Kind.MEASURES, file, files)));
    plan.ifPresent(file -> published.add(packFile(PackFile.Kind.PLAN, file, files)));
    return new Pack(
        canBeLeantOn ? new MeaningCheck(settings, faults).read(templates, parts) : Map.of(),
        settings,
        plan,
        measures,
        List.copyOf(imports.values()),
        published);
  }

  private Optional<YamlFile> reference(PackFiles files, Faults faults) {
    return yaml(REFERENCE, files, faults).filter(file -> referenceSchema.accepts(file, faults));
  }

  private static PackFile packFile(PackFile.Kind kind, YamlFile file, PackFiles files) {
    TemplateRef found = TemplateReader.ref(file);
    TemplateRef ref =
        switch (kind) {
          case TEMPLATE, PART, IMPORT -> found;
          case REFERENCE, MEASURES, PLAN -> new TemplateRef(kind.word(), found.version());
        };
    return new PackFile(kind, ref, file.name(), files.texts().get(file.name()));
  }

  private static Optional<YamlFile> yaml(String name, PackFiles files, Faults faults) {
    return files.text(name).flatMap(text -> YamlFile.read(name, text, faults));
  }

  /** Those in a folder itself, not in the folders in it. */
  private static List<String> names(PackFiles files, String folder) {
    return files.texts().keySet().stream()
        .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
        .toList();
  }

  private static Map<TemplateRef, YamlFile> files(
      String folder, PackFiles files, SchemaCheck schema, Faults faults) {
    Map<TemplateRef, YamlFile> found = new LinkedHashMap<>();
    for (String name : names(files, folder)) {
      Optional<YamlFile> file =
          yaml(name, files, faults).filter(shaped -> schema.accepts(shaped, faults));
      file.ifPresent(
          shaped -> {
            TemplateRef ref = TemplateReader.ref(shaped);
            YamlFile other = found.putIfAbsent(ref, shaped);
            if (other != null) {
              faults.add(shaped.root(), ref + " is there already, in " + other.name());
            }
          });
    }
    return found;
  }
}
