package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.caseaudit.plan.Statement;
import org.caseaudit.template.YamlNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every statement of the plan, worked out by hand on a few entries, edge dates included. */
class GoldenTest {

  @TestFactory
  Stream<DynamicTest> everyStatementComesToWhatWasWorkedOutByHand() {
    return RealPack.PLAN.statements().stream().flatMap(GoldenTest::looks);
  }

  private static Stream<DynamicTest> looks(Statement statement) {
    GoldenCase golden = GoldenCase.of(statement.id());
    Stream<DynamicTest> words =
        Stream.of(
            DynamicTest.dynamicTest(
                statement.id() + " is about the plan's own words",
                () -> {
                  assertThat(golden.statement()).isEqualTo(statement.id());
                  assertThat(golden.words()).isEqualTo(statement.words());
                  assertThat(golden.looks()).isNotEmpty();
                }));
    return Stream.concat(
        words,
        golden.looks().stream()
            .map(
                look ->
                    DynamicTest.dynamicTest(
                        statement.id() + ", " + look,
                        () -> check(statement.id(), made(golden), look))));
  }

  private static HandMade made(GoldenCase golden) {
    return new HandMade(
        RealPack.MEASURES, RealPack.PACK.reference(), golden.sheets(), golden.caseload());
  }

  private static void check(String statement, HandMade made, GoldenCase.Expected expected) {
    MeasureDefinition measure = RealPack.MEASURES.measure(statement).orElseThrow();
    Look look = made.look(expected.period(), expected.today());
    Look.Seen seen = look.at(measure, expected.target(measure));
    Map<String, PartFigure> parts = new HashMap<>();
    seen.parts().forEach(part -> parts.put(part.code(), part));
    assertThat(expected.parts()).as("what is expected").isNotEmpty();
    expected
        .parts()
        .forEach(
            (code, wanted) -> {
              assertThat(parts).containsKey(code);
              check(statement + "/" + code, parts.get(code), wanted, made);
            });
    assertThat(seen.status().word()).as("status").isEqualTo(expected.status());
  }

  private static void check(String id, PartFigure part, YamlNode wanted, HandMade made) {
    assertThat(part.words()).as(id).isEqualTo(wanted.text("figure"));
    Map<String, Long> leftOut = new LinkedHashMap<>();
    part.excludedFor().forEach(each -> leftOut.put(each.reason(), each.number()));
    assertThat(leftOut).as("left out of " + id).isEqualTo(numbers(wanted.fields("left-out")));
    wanted
        .find("was")
        .ifPresent(
            was ->
                assertThat(part.baseline().orElseThrow().quantity().words(part.unit()))
                    .as("the baseline of " + id)
                    .isEqualTo(was.text()));
    wanted
        .find("split")
        .ifPresent(
            split -> {
              Map<String, String> found = new HashMap<>();
              part.splits()
                  .forEach(each -> found.put(each.code(), each.quantity().words(part.unit())));
              assertThat(found).as("the split of " + id).isEqualTo(texts(split.fields()));
            });
    wanted
        .find("entries")
        .ifPresent(
            entries ->
                entries
                    .fields()
                    .forEach(
                        (entry, verdict) ->
                            assertThat(made.verdicts(id).get(Long.valueOf(entry)))
                                .as("entry " + entry + " by " + id)
                                .isEqualTo(verdict.text())));
    wanted
        .find("steps")
        .ifPresent(
            steps ->
                assertThat(
                        part.steps().stream()
                            .filter(PartFigure.StepTaken::isTaken)
                            .map(PartFigure.StepTaken::code))
                    .as("steps taken of " + id)
                    .containsExactlyInAnyOrderElementsOf(
                        steps.items().stream().map(YamlNode::text).toList()));
  }

  private static Map<String, Long> numbers(Map<String, YamlNode> fields) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    fields.forEach((key, value) -> numbers.put(key, Long.valueOf(value.text())));
    return numbers;
  }

  private static Map<String, String> texts(Map<String, YamlNode> fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach((key, value) -> texts.put(key, value.text()));
    return texts;
  }
}
