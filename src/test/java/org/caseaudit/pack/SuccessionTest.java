package org.caseaudit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.caseaudit.template.PackFile;
import org.caseaudit.template.TemplateRef;
import org.junit.jupiter.api.Test;

/** Which of two packs is in force after a start: the one published, or the one started with. */
class SuccessionTest {

  private static final List<PackFile> IN_FORCE = pack("plan@1", "measures@2", "written-plan@2");

  @Test
  void theSamePackSucceedsNothing() {
    assertThat(Succession.of(IN_FORCE, IN_FORCE).succeeds()).isFalse();
  }

  @Test
  void aPackWithANewerFileSucceeds() {
    assertThat(of("plan@1", "measures@3", "written-plan@2").succeeds()).isTrue();
  }

  @Test
  void aPackWithAnotherTemplateSucceeds() {
    assertThat(of("plan@1", "measures@2", "written-plan@2", "permanence@1").succeeds()).isTrue();
  }

  @Test
  void aPackWithAnOlderFileDoesNotSucceed() {
    Succession succession = of("plan@2", "measures@1", "written-plan@2");

    assertThat(succession.succeeds()).isFalse();
    assertThat(succession.newer()).containsExactly("plan v2");
    assertThat(succession.older()).containsExactly("measures v2");
  }

  @Test
  void aPackThatLacksATemplateDoesNotSucceed() {
    assertThat(of("plan@2", "measures@2").succeeds()).isFalse();
  }

  @Test
  void theNewerFilesOfAPackThatIsOlderInPartAreTold() {
    List<PackFile> offered = pack("plan@2", "measures@1", "permanence@1", "written-plan@2");

    assertThat(Succession.newerFiles(offered, IN_FORCE))
        .extracting(file -> file.ref().id())
        .containsExactly("plan@2", "permanence@1");
  }

  @Test
  void theNewestOfSeveralVersionsOfAPartTells() {
    List<PackFile> two = pack("header@1", "header@2");

    assertThat(Succession.of(two, pack("header@2")).succeeds()).isFalse();
    assertThat(Succession.of(two, pack("header@1")).succeeds()).isTrue();
  }

  private static Succession of(String... refs) {
    return Succession.of(pack(refs), IN_FORCE);
  }

  private static List<PackFile> pack(String... refs) {
    return Stream.of(refs)
        .map(TemplateRef::parse)
        .map(ref -> new PackFile(PackFile.Kind.TEMPLATE, ref, ref.code() + ".yaml", ref.id()))
        .toList();
  }
}
