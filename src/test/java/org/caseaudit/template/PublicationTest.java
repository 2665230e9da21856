package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseaudit.template.TemplateFixtures.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationTest {
  private static final String FIRST = file("- {code: A, text: A, type: yes-no}");

  private final Map<String, String> published = new HashMap<>();
  private Faults faults;

  @BeforeEach
  void nothingWrongYet() {
    faults = new Faults();
  }

  private static Pack pack(String template) {
    Faults none = new Faults();
    Pack pack =
        new PackReader().read(TemplateFixtures.pack(Map.of("templates/t.yaml", template)), none);
    none.throwIfAny();
    return pack;
  }

  private List<String> fresh(Pack pack) {
    return new Publication(pack, faults)
        .fresh(file -> Optional.ofNullable(published.get(file.kind() + file.ref().id()))).stream()
            .map(file -> file.ref().id())
            .toList();
  }

  private void publish(Pack pack) {
    pack.files().forEach(file -> published.put(file.kind() + file.ref().id(), file.sha256()));
  }

  @Test
  void everyFileOfANewPackIsFresh() {
    assertThat(fresh(pack(FIRST)))
        .containsExactlyInAnyOrder("t@1", "reference@1", "measures@1", "plan@1");
  }

  @Test
  void publishingTheSameAgainAddsNothing() {
    publish(pack(FIRST));

    assertThat(fresh(pack(FIRST))).isEmpty();
    assertThat(faults.isEmpty()).isTrue();
  }

  @Test
  void lineEndingsMakeNoDifference() {
    publish(pack(FIRST));

    assertThat(fresh(pack(FIRST.replace("\n", "\r\n")))).isEmpty();
    assertThat(faults.isEmpty()).isTrue();
  }

  @Test
  void aPublishedVersionCantChange() {
    publish(pack(FIRST));

    assertThat(fresh(pack(FIRST.replace("text: A", "text: B")))).isEmpty();
    assertThat(faults.all())
        .extracting(Fault::toString)
        .containsExactly(
            "templates/t.yaml:1: t v1 is published and can't change: put its old text back, and"
                + " raise version for the new one");
  }

  @Test
  void aHigherVersionIsFresh() {
    publish(pack(FIRST));

    assertThat(fresh(pack(FIRST.replace("version: 1", "version: 2")))).containsExactly("t@2");
  }

  @Test
  void aCodeKeepsItsTypeAcrossVersions() {
    Pack second = pack(FIRST.replace("version: 1", "version: 2").replace("yes-no", "date"));

    new Publication(second, faults).checkMeanings(pack(FIRST).templates().values());

    assertThat(faults.all())
        .extracting(Fault::toString)
        .containsExactly(
            "templates/t.yaml:1: question A is date here but yes-no in t v1: a code keeps its"
                + " meaning");
  }
}
