package org.caseaudit.template;

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
    List<PublishedFile> files) {}
