package org.caseaudit.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A pack that was read: the templates and the settings, and the files to be published. The plan,
 * the measures and the import profiles are read further by the packages they belong to.
 */
public record Pack(
    Map<TemplateRef, AuditTemplate> templates,
    Reference reference,
    Optional<YamlFile> plan,
    Optional<YamlFile> measures,
    List<YamlFile> imports,
    List<PackFile> files) {

  public Pack {
    templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    imports = List.copyOf(imports);
    files = List.copyOf(files);
  }

  /** The newest version of each template in it, by code. */
  public List<TemplateRef> newestTemplates() {
    Map<String, TemplateRef> newest = new TreeMap<>();
    templates
        .keySet()
        .forEach(
            ref ->
                newest.merge(
                    ref.code(),
                    ref,
                    (one, other) -> one.version() < other.version() ? other : one));
    return List.copyOf(newest.values());
  }

  /** A template of this pack with the places in the files that it was read from. */
  TemplateSource source(TemplateRef ref) {
    Faults faults = new Faults();
    TemplateReader reader =
        new TemplateReader(part -> file(PackFile.Kind.PART, part, faults), faults);
    TemplateSource source =
        reader.read(
            file(PackFile.Kind.TEMPLATE, ref, faults)
                .orElseThrow(() -> new IllegalArgumentException("The pack has no " + ref)));
    faults.throwIfAny();
    return source;
  }

  private Optional<YamlFile> file(PackFile.Kind kind, TemplateRef ref, Faults faults) {
    return files.stream()
        .filter(file -> file.kind() == kind && file.ref().equals(ref))
        .findFirst()
        .flatMap(file -> YamlFile.read(file.name(), file.text(), faults));
  }

  /** A file that there is one of, read. */
  public YamlFile only(PackFile.Kind kind) {
    Faults faults = new Faults();
    return files.stream()
        .filter(file -> file.kind() == kind)
        .findFirst()
        .flatMap(file -> YamlFile.read(file.name(), file.text(), faults))
        .orElseThrow();
  }
}
