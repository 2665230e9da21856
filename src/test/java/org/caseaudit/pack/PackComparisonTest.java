package org.caseaudit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseaudit.pack.PackComparison.FileChange;
import org.caseaudit.template.Change;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.PackReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a changed pack says otherwise than the one that is delivered. */
class PackComparisonTest {

  private SortedMap<String, String> now;
  private SortedMap<String, String> then;

  @BeforeEach
  void beginWithThePackThatIsDelivered() throws IOException {
    now = PackFiles.in(Path.of("audit-templates/city-of-london-2016")).texts();
    then = new TreeMap<>(now);
  }

  @Test
  void theSamePackChangesNothing() {
    assertThat(compared().isNothing()).isTrue();
  }

  @Test
  void aTemplateAtANewVersionIsComparedQuestionByQuestion() {
    change(
        "templates/written-plan.yaml", "edition of the plan template", "edition of the template");

    PackComparison comparison = compared();

    assertThat(comparison.files())
        .containsExactly(new FileChange("Template written-plan", "1", "2"));
    assertThat(comparison.templates())
        .singleElement()
        .satisfies(
            form ->
                assertThat(form.questions())
                    .extracting(each -> each.label() + " " + each.question())
                    .containsExactly("Changed SP2"));
  }

  @Test
  void aNewTemplateAndOneThatIsGoneAreNamed() {
    String other =
        then.get("templates/written-plan.yaml")
            .replaceFirst("template: written-plan", "template: another-plan");
    then.put("templates/another-plan.yaml", other);
    now.put("templates/third-plan.yaml", other.replace("another-plan", "third-plan"));

    PackComparison comparison = compared();

    assertThat(comparison.added())
        .extracting(each -> each.ref().code())
        .containsExactly("another-plan");
    assertThat(comparison.gone())
        .extracting(each -> each.ref().code())
        .containsExactly("third-plan");
    assertThat(comparison.files())
        .extracting(FileChange::words)
        .containsExactly("new, version 1", "no longer in the pack");
  }

  @Test
  void aChangedSettingIsToldByItsSetAndName() {
    change("reference.yaml", "smart-share: 0.8", "smart-share: 0.9");

    assertThat(compared().settings())
        .contains(new Change("Sets 2016-17 › Thresholds › Smart share", "0.8", "0.9"));
  }

  @Test
  void aStatementWhoseWordsChangeIsToldByItsId() {
    change("plan.yaml", "children are consistently SMART", "children are always SMART");

    assertThat(compared().plan())
        .containsExactly(
            new Change(
                "Recommendations 1 › Measures of success 1-M1 › Words",
                "Written plans for children are consistently SMART, clear and simple",
                "Written plans for children are always SMART, clear and simple"));
  }

  private void change(String path, String words, String others) {
    then.computeIfPresent(
        path,
        (file, text) -> text.replace(words, others).replaceFirst("(?m)^version: 1$", "version: 2"));
  }

  private PackComparison compared() {
    return PackComparison.between(pack(now), pack(then));
  }

  private static Pack pack(SortedMap<String, String> texts) {
    Faults faults = new Faults();
    Pack pack = new PackReader().read(new PackFiles(texts), faults);
    faults.throwIfAny();
    return pack;
  }
}
