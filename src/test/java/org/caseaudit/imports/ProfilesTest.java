package org.caseaudit.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caseaudit.template.Fault;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.PackReader;
import org.junit.jupiter.api.Test;

/** The import profiles of the pack that is delivered, and what is said of faulty ones. */
class ProfilesTest {

  private static final Path PACK = Path.of("audit-templates/city-of-london-2016");

  static List<ImportProfile> delivered() {
    Faults faults = new Faults();
    List<ImportProfile> profiles = read(Map.of(), faults);
    faults.throwIfAny();
    return profiles;
  }

  private static List<ImportProfile> read(Map<String, String> instead, Faults faults) {
    try {
      Map<String, String> texts = new TreeMap<>(PackFiles.in(PACK).texts());
      texts.putAll(instead);
      Pack pack = new PackReader().read(new PackFiles(texts), faults);
      return faults.isEmpty() ? new ProfileReader().read(pack, faults) : List.of();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> faults(String name, String text) {
    Faults faults = new Faults();
    read(Map.of(name, text), faults);
    return faults.all().stream().map(Fault::toString).toList();
  }

  @Test
  void theDeliveredProfilesAreWithoutFault() {
    assertThat(delivered())
        .extracting(ImportProfile::code)
        .containsExactly("annex-a", "caseload", "cin-census", "ssda903");
  }

  @Test
  void aListNobodyTakesAnythingFromHasToSayWhy() {
    String profile =
        """
        import: other
        version: 1
        title: Other
        lists:
          - list: one
            title: One
            recognised-by: [A]
        """;
    assertThat(faults("imports/other.yaml", profile))
        .containsExactly(
            "imports/other.yaml:5: nothing is taken from this list: say why under read-not-used");
  }

  @Test
  void anAnswerThatARegisterDoesNotOfferIsAFaultWithItsLine() {
    String profile =
        """
        import: other
        version: 1
        title: Other
        lists:
          - list: one
            title: One
            recognised-by: [A]
            register:
              of: referrals
              child-reference: A
              known-by: [A]
              answers:
                RF5: {column: B, otherwise: nobody}
                RF99: C
        """;
    assertThat(faults("imports/other.yaml", profile))
        .containsExactly(
            "imports/other.yaml:13: RF5 has no option nobody",
            "imports/other.yaml:14: referrals has no question RF99");
  }

  @Test
  void aFieldThatCasesDoNotHaveIsAFaultOfShape() {
    String profile =
        """
        import: other
        version: 1
        title: Other
        lists:
          - list: one
            title: One
            recognised-by: [A]
            caseload:
              child-reference: A
              name: B
        """;
    assertThat(faults("imports/other.yaml", profile))
        .singleElement()
        .asString()
        .startsWith("imports/other.yaml:10:");
  }
}
