package org.caseaudit.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pack that was read: the templates and the settings, and the files to be published. The plan and
 * the measures are read further by the packages they belong to.
 */
public record Pack(
    Map<TemplateRef, AuditTemplate> templates,
    Reference reference,
    Optional<YamlFile> plan,
    Optional<YamlFile> measures,
    List<PackFile> files) {

  public Pack {
    templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    files = List.copyOf(files);
  }
}
