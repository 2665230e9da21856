package org.caseaudit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.caseaudit.shared.Refused;

/** The published templates, each parsed once and kept, since a published version never changes. */
@ApplicationScoped
public class Templates {
  private final Map<TemplateRef, AuditTemplate> templates = new ConcurrentHashMap<>();

  @Inject private TemplateRepository repository;
  @Inject private Packs packs;

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

  /** What differs between two published versions. */
  public TemplateComparison compare(TemplateRef before, TemplateRef after) {
    return TemplateComparison.between(source(before), source(after));
  }

  /** The conditions of a published version's questions as they are written, by code. */
  Map<String, String> conditions(TemplateRef ref) {
    TemplateSource source = source(ref);
    return source.template().questions().stream()
        .filter(question -> question.visibleWhen().isPresent())
        .collect(
            Collectors.toMap(
                Question::code, question -> source.place(question).text("visible-when")));
  }

  private AuditTemplate parsed(TemplateRef ref) {
    return source(ref).template();
  }

  private TemplateSource source(TemplateRef ref) {
    Faults faults = new Faults();
    YamlFile file = file(PackFile.Kind.TEMPLATE, ref, faults).orElseThrow(() -> unpublished(ref));
    TemplateReader reader =
        new TemplateReader(part -> file(PackFile.Kind.PART, part, faults), faults);
    TemplateSource source = reader.read(file);
    faults.throwIfAny();
    return source;
  }

  private Optional<YamlFile> file(PackFile.Kind kind, TemplateRef ref, Faults faults) {
    return repository
        .find(kind, ref)
        .flatMap(found -> YamlFile.read(ref.id(), found.content(), faults));
  }

  private static IllegalArgumentException unpublished(TemplateRef ref) {
    return new IllegalArgumentException("No template " + ref + " was ever published");
  }

  /** The version of each that is in force, by code. */
  public List<AuditTemplate> current() {
    return inForce().stream().map(this::get).toList();
  }

  /**
   * @throws IllegalArgumentException when the pack in force has none of that code
   */
  public AuditTemplate current(String code) {
    return inForce().stream()
        .filter(ref -> ref.code().equals(code))
        .findFirst()
        .map(this::get)
        .orElseThrow(() -> new IllegalArgumentException("No template “" + code + "” is in force"));
  }

  /** Those of the {@link #current()} that new audits, entries and rounds may be begun on. */
  public List<AuditTemplate> offered() {
    Set<TemplateRef> withdrawn = withdrawn();
    return current().stream().filter(template -> !withdrawn.contains(template.ref())).toList();
  }

  /** Whether something new may be begun on a version: it is in force and not withdrawn. */
  public boolean isOffered(TemplateRef ref) {
    return inForce().contains(ref) && !withdrawn().contains(ref);
  }

  /**
   * Stops what would begin something new on a version that is not offered.
   *
   * @throws Refused saying so
   */
  public void requireOffered(AuditTemplate template) {
    if (!isOffered(template.ref())) {
      throw Refused.conflict(
          "“%s”, version %d, was withdrawn or replaced: nothing new is begun on it."
              .formatted(template.title(), template.ref().version()));
    }
  }

  Set<TemplateRef> withdrawn() {
    return repository.withdrawals().stream()
        .map(TemplateWithdrawal::template)
        .collect(Collectors.toSet());
  }

  /** The settings in force. */
  public Reference reference() {
    return packs.inForce().pack().reference();
  }

  private List<TemplateRef> inForce() {
    return packs.inForce().pack().newestTemplates();
  }
}
