package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page for QA leads says about the format is so. */
class PackFormatTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private String page;

  @BeforeEach
  void openThePage() throws IOException {
    page = Files.readString(Path.of("docs/pack-format.md"));
  }

  private static List<Fault> faults(String template, String reference) {
    Faults faults = new Faults();
    new PackReader()
        .read(
            TemplateFixtures.pack(
                Map.of("reference.yaml", reference, "templates/home-visit.yaml", template)),
            faults);
    return faults.all();
  }

  private List<String> examples() {
    return EXAMPLE.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private String settings() {
    return examples().stream().filter(each -> each.contains("sets:")).findFirst().orElseThrow();
  }

  @Test
  void itsExamplesAreAPackWithoutFaults() {
    assertThat(faults(examples().get(0), settings())).isEmpty();
  }

  @Test
  void theFaultsItShowsAreTheOnesAWriterGets() {
    assertThat(faults(examples().get(0).replace("(partly, no)", "(parly, no)"), settings()))
        .extracting(Fault::toString)
        .allMatch(page::contains);
    assertThat(faults(examples().get(0).replace("heading:", "hading:"), settings()))
        .extracting(Fault::toString)
        .allMatch(page::contains);
  }

  @Test
  void itNamesEveryTypeAndFunction() {
    Stream<String> words =
        Stream.of(
                Arrays.stream(AnswerType.values()).map(AnswerType::word),
                Function.words().stream(),
                Arrays.stream(Each.Quantity.values()).map(Each.Quantity::word),
                Arrays.stream(SetTest.Relation.values()).map(SetTest.Relation::word))
            .flatMap(each -> each);

    assertThat(words).allSatisfy(word -> assertThat(page).contains(word));
  }
}
