package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.caseaudit.template.TemplateFixtures.AS_AT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any answers whatever, tried on thousands made up from a fixed seed. */
class ReadingPropertyTest {
  private static final int SHEETS = 200;
  private static final String[] KEYS = {"a", "b", "c"};

  private static Pack pack;

  @BeforeAll
  static void readThePack() throws IOException {
    Faults faults = new Faults();
    pack =
        new PackReader().read(PackFiles.in(Path.of("audit-templates/city-of-london-2016")), faults);
    faults.throwIfAny();
  }

  static Stream<AuditTemplate> templates() {
    return Stream.concat(Stream.of(TemplateFixtures.plan()), pack.templates().values().stream());
  }

  private final Random random = new Random(20160920);

  @ParameterizedTest
  @MethodSource("templates")
  void noAnswersMakeAReadingFail(AuditTemplate template) {
    for (int sheet = 0; sheet < SHEETS; sheet++) {
      Map<Address, AnswerValue> answers = anyAnswers(template, sheet % 2 == 0);

      assertThatCode(() -> everything(reading(template, answers)))
          .as(answers::toString)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void whatIsHiddenChangesNothingElse(AuditTemplate template) {
    for (int sheet = 0; sheet < SHEETS; sheet++) {
      Map<Address, AnswerValue> all = anyAnswers(template, false);
      Reading reading = reading(template, all);
      Map<Address, AnswerValue> visible = new HashMap<>(all);
      visible.keySet().removeIf(address -> !reading.asked(address));

      assertThat(seen(reading(template, visible))).as(all::toString).isEqualTo(seen(reading));
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void theOrderOfLookingChangesNothing(AuditTemplate template) {
    for (int sheet = 0; sheet < SHEETS / 10; sheet++) {
      Map<Address, AnswerValue> answers = anyAnswers(template, false);
      Reading backwards = reading(template, answers);
      List<Address> addresses = new ArrayList<>(backwards.addresses());
      java.util.Collections.reverse(addresses);
      addresses.forEach(backwards::words);

      assertThat(seen(backwards)).isEqualTo(seen(reading(template, answers)));
    }
  }

  private static Reading reading(AuditTemplate template, Map<Address, AnswerValue> answers) {
    Map<String, List<LocalDate>> others = new HashMap<>();
    template
        .historyQuestions()
        .forEach(code -> others.put(code, List.of(AS_AT.minusDays(400), AS_AT.minusDays(30))));
    return Reading.of(
        template,
        Answers.of(answers),
        new Circumstances(AS_AT, pack.reference().inForce(AS_AT), History.of(others)));
  }

  private static void everything(Reading reading) {
    seen(reading);
    reading.addresses().forEach(reading::derived);
    for (Section section : reading.template().sections()) {
      reading.progress(section);
      reading.capBecause(section);
      reading.guideScore(section);
    }
  }

  /** All that anybody sees of a sheet. */
  private static Map<String, String> seen(Reading reading) {
    Map<String, String> seen =
        reading.addresses().stream()
            .filter(reading::asked)
            .collect(
                Collectors.toMap(
                    Address::toString,
                    address -> reading.words(address) + reading.derived(address)));
    seen.put("gaps", reading.gaps().toString());
    for (Section section : reading.template().sections()) {
      seen.put(section.code(), reading.progress(section) + " " + reading.capBecause(section));
    }
    return seen;
  }

  private Map<Address, AnswerValue> anyAnswers(AuditTemplate template, boolean alsoWrongOnes) {
    Map<Address, AnswerValue> answers = new HashMap<>();
    for (Section section : template.sections()) {
      answer(section.questions(), "", alsoWrongOnes, answers);
    }
    return answers;
  }

  private void answer(
      List<Question> questions, String item, boolean wrong, Map<Address, AnswerValue> answers) {
    for (Question question : questions) {
      Address address = new Address(question.code(), item);
      if (random.nextInt(4) > 0) {
        answers.put(address, wrong && random.nextInt(5) == 0 ? wrong() : value(question));
      }
      for (String key : KEYS) {
        if (!question.questions().isEmpty()) {
          answer(question.questions(), address.itemPath(key), wrong, answers);
        }
      }
    }
  }

  private AnswerValue wrong() {
    return switch (random.nextInt(4)) {
      case 0 -> new AnswerValue.Code("no-such-option");
      case 1 -> new AnswerValue.Text("words");
      case 2 -> new AnswerValue.Items(List.of("a", "zz"));
      default -> new AnswerValue.Whole(random.nextLong());
    };
  }

  private AnswerValue value(Question question) {
    int state = random.nextInt(10);
    if (state == 0 && question.offersNotEvidenced()) {
      return new AnswerValue.NotEvidenced();
    }
    Optional<Option> reason = any(question.notApplicableReasons());
    if (state == 1 && reason.isPresent()) {
      return new AnswerValue.NotApplicable(reason.get().code());
    }
    return switch (question.answers()) {
      case YES_PARTLY_NO, YES_NO, GRADE, CHOICE ->
          new AnswerValue.Code(any(question.options()).orElseThrow().code());
      case MULTI ->
          new AnswerValue.Codes(
              question.options().stream()
                  .filter(option -> random.nextBoolean())
                  .map(Option::code)
                  .toList());
      case DATE -> new AnswerValue.Day(AS_AT.minusDays(random.nextInt(900)));
      case INTEGER, SCALE -> new AnswerValue.Whole(random.nextInt(6));
      case TEXT, DERIVED -> new AnswerValue.Text("x".repeat(random.nextInt(60)));
      case GROUP -> new AnswerValue.Items(List.of(KEYS).subList(0, random.nextInt(4)));
    };
  }

  private Optional<Option> any(List<Option> options) {
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(options.get(random.nextInt(options.size())));
  }
}
