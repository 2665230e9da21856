package org.caseaudit.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes templates of files that have the right shape, and notes what in them makes no sense. */
final class MeaningCheck {
  private final Reference reference;
  private final Faults faults;
  private final Map<String, Question> byCode = new HashMap<>();
  private final Map<String, YamlNode> places = new HashMap<>();

  MeaningCheck(Reference reference, Faults faults) {
    this.reference = reference;
    this.faults = faults;
  }

  /** A part that no template includes is checked too, alone. */
  Map<TemplateRef, AuditTemplate> read(
      Map<TemplateRef, YamlFile> templates, Map<TemplateRef, YamlFile> parts) {
    TemplateReader reader = new TemplateReader(ref -> Optional.ofNullable(parts.get(ref)), faults);
    Map<TemplateRef, AuditTemplate> read = new LinkedHashMap<>();
    List<TemplateSource> sources = new ArrayList<>();
    Set<TemplateRef> alone = new HashSet<>(parts.keySet());
    for (YamlFile file : templates.values()) {
      TemplateSource source = reader.read(file);
      check(source);
      sources.add(source);
      read.put(source.template().ref(), source.template());
      TemplateReader.includes(file).forEach(alone::remove);
    }
    alone.forEach(part -> check(reader.read(parts.get(part))));
    List<AuditTemplate> all = List.copyOf(read.values());
    sources.forEach(source -> new UsageCheck(source, faults).checkAmong(all));
    return read;
  }

  private void check(TemplateSource source) {
    new TemplateCheck(source, reference, faults).check();
    new UsageCheck(source, faults).check();
    for (Question question : source.template().questions()) {
      checkMeaning(question, source.place(question));
    }
  }

  /** A code keeps its meaning: at least its type must be the same wherever it is used. */
  private void checkMeaning(Question question, YamlNode place) {
    Question other = byCode.putIfAbsent(question.code(), question);
    YamlNode otherPlace = places.putIfAbsent(question.code(), place);
    if (other != null && question.differsInType(other)) {
      faults.add(
          place,
          "question "
              + question.code()
              + " is "
              + question.typeInWords()
              + " here but "
              + other.typeInWords()
              + " at "
              + otherPlace
              + ": a code keeps its meaning");
    }
  }
}
