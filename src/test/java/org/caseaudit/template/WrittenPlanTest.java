package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseaudit.template.TemplateFixtures.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pack that comes with the application: it can be used, and it says what the plan means. */
class WrittenPlanTest {
  private static Pack pack;
  private static AuditTemplate template;

  @BeforeAll
  static void readThePack() throws IOException {
    Faults faults = new Faults();
    pack =
        new PackReader().read(PackFiles.in(Path.of("audit-templates/city-of-london-2016")), faults);
    faults.throwIfAny();
    template = pack.templates().get(new TemplateRef("written-plan", 1));
  }

  private static Reading reading(String... given) {
    Answers answers = answers(template, given);
    return Reading.of(
        template,
        answers,
        Circumstances.of(template, answers, LocalDate.of(2017, 3, 31), pack.reference()));
  }

  private static String words(String question, String... given) {
    return reading(given).words(Address.of(question));
  }

  private static String[] with(String[] given, String... more) {
    List<String> all = new ArrayList<>(Arrays.asList(given));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  @Test
  void aPlanIsInDateByTheIntervalOfItsType() {
    String[] pep = {"SP1=pep", "SP3=2016-09-10", "SP4=2016-12-01", "SP4n=1"};

    assertThat(words("SP6", pep)).isEqualTo("Yes");
    assertThat(words("SP6", with(pep, "SP4=2016-11-29"))).isEqualTo("No");
  }

  @Test
  void aPlanWhoseDateIsNotOnRecordIsNotInDate() {
    assertThat(words("SP6", "SP1=pep", "SP3=not-evidenced")).isEqualTo("No");
  }

  @Test
  void whetherAPlanIsInDateIsOpenUntilItsDatesAreGiven() {
    assertThat(words("SP6", "SP1=pep", "SP3=2016-09-10")).isEmpty();
  }

  @Test
  void viewsAreIncorporatedWhenTheyAreRecordedAndShapeThePlan() {
    assertThat(words("SP17", "SP14=yes", "SP15=yes")).isEqualTo("Yes");
    assertThat(words("SP17", "SP14=yes", "SP15=partly")).isEqualTo("No");
  }

  @Test
  void partnersContributedWhenAllThoseWhoShouldDid() {
    assertThat(words("SP21", "SP19=health,school", "SP20=health,school,police")).isEqualTo("Yes");
    assertThat(words("SP21", "SP19=health,school", "SP20=health")).isEqualTo("Partly");
    assertThat(words("SP21", "SP19=health", "SP20=school")).isEqualTo("No");
    assertThat(words("SP21", "SP19=none")).startsWith("Not applicable");
  }

  @Test
  void theFamilyWasSoughtWhenEachInScopeWasTried() {
    String[] child = {
      "FCR=a,b", "FCA@a=child", "FCA@b=mother", "FC1@a=yes", "FC1@b=no", "FC1r@b=deceased"
    };

    assertThat(words("FC10", child)).isEmpty();
    assertThat(words("FC10", with(child, "FC3@a=not-attempted"))).isEqualTo("No");
    assertThat(words("FC10", with(child, "FC3@a=no-response", "FCT@a=t1"))).isEqualTo("Yes");
  }
}
