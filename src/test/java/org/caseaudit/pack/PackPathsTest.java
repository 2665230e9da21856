package org.caseaudit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caseaudit.template.Fault;
import org.caseaudit.template.Faults;
import org.caseaudit.template.PackFile;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.TemplateRef;
import org.junit.jupiter.api.Test;

class PackPathsTest {

  private static final String PLAN_AUDIT =
      "template: written-plan\nversion: 1\nsections:\n  - include: header@1\n";
  private static final String OTHER_AUDIT =
      "template: permanence\nversion: 1\nsections:\n  - include: header@1\n";
  private static final String HEADER = "part: header\nversion: 1\nsections: []\n";

  private static final PackFiles PACK =
      new PackFiles(
          Map.of(
              "plan.yaml", "plan: P",
              "templates/written-plan.yaml", PLAN_AUDIT,
              "templates/permanence.yaml", OTHER_AUDIT,
              "templates/parts/header.yaml", HEADER));
  private static final List<PackFile> FILES =
      List.of(
          file(PackFile.Kind.TEMPLATE, "written-plan", "templates/written-plan.yaml", PLAN_AUDIT),
          file(PackFile.Kind.TEMPLATE, "permanence", "templates/permanence.yaml", OTHER_AUDIT),
          file(PackFile.Kind.PART, "header", "templates/parts/header.yaml", HEADER));

  @Test
  void aFileIsToldByWhatItSaysItIs() {
    Map<String, String> over =
        over(
            Map.of(
                "plan.yaml", "plan: Q",
                "new.yaml", "template: new",
                "family.yaml", "part: family"));

    assertThat(over)
        .containsEntry("plan.yaml", "plan: Q")
        .containsEntry("templates/new.yaml", "template: new")
        .containsEntry("templates/parts/family.yaml", "part: family");
  }

  @Test
  void aTemplateReplacesTheOneOfItsCodeWhateverItsFileIsCalled() {
    Map<String, String> over = over(Map.of("second.yaml", PLAN_AUDIT.replace("n: 1", "n: 2")));

    assertThat(over)
        .containsKey("templates/second.yaml")
        .doesNotContainKey("templates/written-plan.yaml");
  }

  @Test
  void aPartIsLaidBesideAVersionThatIsStillIncluded() {
    String second = HEADER.replace("n: 1", "n: 2");

    Map<String, String> over =
        over(
            Map.of(
                "header.yaml",
                second,
                "written-plan.yaml",
                PLAN_AUDIT.replace("n: 1", "n: 2").replace("@1", "@2")));

    assertThat(over)
        .containsEntry("templates/parts/header.yaml", second)
        .containsEntry("templates/parts/header-1.yaml", HEADER);
  }

  @Test
  void aPartThatNothingIncludesAnyMoreGoes() {
    Map<String, String> over =
        over(
            Map.of(
                "header.yaml",
                HEADER.replace("n: 1", "n: 2"),
                "written-plan.yaml",
                PLAN_AUDIT.replace("n: 1", "n: 2").replace("@1", "@2"),
                "permanence.yaml",
                OTHER_AUDIT.replace("n: 1", "n: 2").replace("@1", "@2")));

    assertThat(over).doesNotContainKey("templates/parts/header-1.yaml");
  }

  @Test
  void aFileWithoutAPlaceInThePackIsAFault() {
    Faults faults = new Faults();

    PackPaths.check(
        new PackFiles(Map.of("templates/t.yaml", "", "notes.yaml", "", "templates/t.yml", "")),
        faults);

    assertThat(faults.all())
        .extracting(Fault::file)
        .containsExactly("notes.yaml", "templates/t.yml");
  }

  private static Map<String, String> over(Map<String, String> sent) {
    return PackPaths.over(PACK, FILES, sent).texts();
  }

  private static PackFile file(PackFile.Kind kind, String code, String name, String text) {
    return new PackFile(kind, new TemplateRef(code, 1), name, text);
  }
}
