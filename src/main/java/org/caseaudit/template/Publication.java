package org.caseaudit.template;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What publishing a pack would add to what was published before, and why it may not. */
final class Publication {
  private final Pack pack;
  private final Faults faults;

  Publication(Pack pack, Faults faults) {
    this.pack = pack;
    this.faults = faults;
  }

  /**
   * The files not published yet.
   *
   * @param publishedSha256 the fingerprint of the published file of the same kind, code and version
   */
  List<PackFile> fresh(Function<PackFile, Optional<String>> publishedSha256) {
    return pack.files().stream()
        .filter(file -> isFresh(file, publishedSha256.apply(file)))
        .toList();
  }

  private boolean isFresh(PackFile file, Optional<String> published) {
    if (published.isPresent() && !published.get().equals(file.sha256())) {
      faults.add(
          file.name(),
          1,
          file.ref()
              + " is published and can't change: put its old text back, and raise version for the"
              + " new one");
    }
    return published.isEmpty();
  }

  /** A question's code keeps its meaning across all versions ever published. */
  void checkMeanings(Collection<AuditTemplate> published) {
    for (AuditTemplate template : pack.templates().values()) {
      for (Question question : template.questions()) {
        published.stream()
            .filter(earlier -> !earlier.ref().equals(template.ref()))
            .filter(
                earlier ->
                    earlier.find(question.code()).filter(question::differsInType).isPresent())
            .findFirst()
            .ifPresent(
                earlier -> faults.add(fileOf(template), 1, changedMeaning(question, earlier)));
      }
    }
  }

  private static String changedMeaning(Question question, AuditTemplate earlier) {
    return "question "
        + question.code()
        + " is "
        + question.typeInWords()
        + " here but "
        + earlier.question(question.code()).typeInWords()
        + " in "
        + earlier.ref()
        + ": a code keeps its meaning";
  }

  private String fileOf(AuditTemplate template) {
    return pack.files().stream()
        .filter(file -> file.kind() == PackFile.Kind.TEMPLATE && file.ref().equals(template.ref()))
        .map(PackFile::name)
        .findFirst()
        .orElseThrow();
  }
}
