package org.caseaudit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The published templates, each parsed once and kept, since a published version never changes. */
@ApplicationScoped
public class Templates {
  private final Map<TemplateRef, AuditTemplate> templates = new ConcurrentHashMap<>();
  private final Map<TemplateRef, Reference> references = new ConcurrentHashMap<>();

  @Inject private TemplateRepository repository;

  /**
   * @throws IllegalArgumentException when that version was never published
   */
  public AuditTemplate get(TemplateRef ref) {
    AuditTemplate known = templates.get(ref);
    if (known == null) {
      known = parsed(ref);
      templates.put(ref, known);
    }
    return known;
  }

  private AuditTemplate parsed(TemplateRef ref) {
    Faults faults = new Faults();
    YamlFile file = file(PackFile.Kind.TEMPLATE, ref, faults).orElseThrow(() -> unpublished(ref));
    TemplateReader reader =
        new TemplateReader(part -> file(PackFile.Kind.PART, part, faults), faults);
    AuditTemplate template = reader.read(file).template();
    faults.throwIfAny();
    return template;
  }

  private Optional<YamlFile> file(PackFile.Kind kind, TemplateRef ref, Faults faults) {
    return repository
        .find(kind, ref)
        .flatMap(found -> YamlFile.read(ref.id(), found.content(), faults));
  }

  private static IllegalArgumentException unpublished(TemplateRef ref) {
    return new IllegalArgumentException("No template " + ref + " was ever published");
  }

  /** The newest version of each, by code. */
  public List<AuditTemplate> current() {
    return repository.newest(PackFile.Kind.TEMPLATE).stream().map(this::get).toList();
  }

  /**
   * @throws IllegalArgumentException when no version was ever published
   */
  public AuditTemplate current(String code) {
    return repository.newest(PackFile.Kind.TEMPLATE).stream()
        .filter(ref -> ref.code().equals(code))
        .findFirst()
        .map(this::get)
        .orElseThrow(
            () -> new IllegalArgumentException("No template “" + code + "” was ever published"));
  }

  /** The newest settings. */
  public Reference reference() {
    TemplateRef newest =
        repository.newest(PackFile.Kind.REFERENCE).stream().findFirst().orElseThrow();
    Reference known = references.get(newest);
    if (known == null) {
      Faults faults = new Faults();
      known =
          file(PackFile.Kind.REFERENCE, newest, faults)
              .map(file -> new ReferenceReader(faults).read(file))
              .orElseThrow();
      references.put(newest, known);
    }
    return known;
  }
}
