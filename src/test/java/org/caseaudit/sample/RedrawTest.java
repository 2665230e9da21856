package org.caseaudit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.caseload.MadeUpCase;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.template.TemplateRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stratified sample held again: by the record of it, and by {@code scripts/redraw} with nothing
 * of this program. What is expected was computed by sha256sum.
 */
class RedrawTest {

  private static final long SEED = 4711;
  private static final List<String> LOOKED_AFTER = references(1, 12);
  private static final List<String> IN_NEED = references(13, 18);
  private static final List<String> DRAWN =
      List.of("CL-0018", "CL-0017", "CL-0003", "CL-0010", "CL-0005", "CL-0001");

  @TempDir private Path folder;

  private Sample sample;
  private List<SampledCase> cases;

  @BeforeEach
  void sixOfEighteenAndOneNamed() {
    List<FrameEntry> frame = new ArrayList<>();
    IN_NEED.forEach(reference -> frame.add(FrameEntry.drawable(reference, "child-in-need")));
    LOOKED_AFTER.forEach(reference -> frame.add(FrameEntry.drawable(reference, "looked-after")));
    Pick pick = new Pick("CL-0099", "A complaint, upheld in May", null);
    frame.add(FrameEntry.picked(pick, "looked-after"));
    frame.add(FrameEntry.leftOut("CL-0098", "looked-after", "Audited on 1 March 2017"));
    TreeMap<String, Integer> sizes = new TreeMap<>();
    sizes.put("child-in-need", 6);
    sizes.put("looked-after", 12);
    List<SampleStratum> strata =
        Shares.of(sizes, 6, true).entrySet().stream()
            .map(
                share ->
                    new SampleStratum(
                        share.getKey(),
                        share.getKey(),
                        sizes.get(share.getKey()),
                        share.getValue()))
            .toList();
    List<ChosenCase> chosen =
        Stream.concat(
                Stream.concat(
                        Draw.draw(SEED, IN_NEED, 2).stream(),
                        Draw.draw(SEED, LOOKED_AFTER, 4).stream())
                    .map(reference -> ChosenCase.drawn(aCase(reference))),
                Stream.of(new ChosenCase(aCase("CL-0099"), Chosen.FORCED, pick.reason(), null)))
            .toList();
    sample = sample(frame, strata, chosen, pick);
    cases = new ArrayList<>();
    chosen.forEach(each -> cases.add(new SampledCase(sample, each, cases.size() + 1)));
  }

  @Test
  void theRecordDrawsWhatSha256sumDraws() {
    assertThat(sample.drawAgain()).isEqualTo(DRAWN);
    assertThat(sample.isDrawnAgainAs(cases)).isTrue();
  }

  @Test
  void theScriptDrawsTheSameFromTheFileAndNamesThoseNamed() throws Exception {
    assertThat(redrawn()).isEqualTo(Stream.concat(DRAWN.stream(), Stream.of("CL-0099")).toList());
  }

  @Test
  void aReplacementIsTheNextTicketOfTheSameStratum() {
    SampledCase replaced = cases.get(0);

    String next = sample.nextInLine(replaced, cases).orElseThrow();

    assertThat(next).isEqualTo(Draw.draw(SEED, IN_NEED, 3).get(2));
    cases.add(replaced.replaceBy(aCase(next), 8, "Moved to another authority"));
    assertThat(sample.isDrawnAgainAs(cases)).isTrue();
    assertThat(replaced.isReplaced()).isTrue();
    assertThat(cases.get(7).getChosen()).isEqualTo(Chosen.REPLACEMENT);
  }

  @Test
  void aReplacementThatJumpedTheLineShows() {
    String notNext = Draw.draw(SEED, IN_NEED, 4).get(3);

    cases.add(cases.get(0).replaceBy(aCase(notNext), 8, "Moved to another authority"));

    assertThat(sample.isDrawnAgainAs(cases)).isFalse();
  }

  @Test
  void aCaseThatWasNeverDrawnShows() {
    cases.set(1, new SampledCase(sample, ChosenCase.drawn(aCase("CL-0013")), 2));

    assertThat(sample.isDrawnAgainAs(cases)).isFalse();
  }

  @Test
  void nobodyComesInThePlaceOfACaseThatWasNamed() {
    assertThat(sample.nextInLine(cases.get(6), cases)).isEmpty();
  }

  private List<String> redrawn() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("frame.csv"), FrameExport.of(sample));
    Process script =
        new ProcessBuilder("bash", "scripts/redraw", file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(script.waitFor()).isZero();
    return printed.lines().toList();
  }

  private static Sample sample(
      List<FrameEntry> frame, List<SampleStratum> strata, List<ChosenCase> chosen, Pick pick) {
    LocalDate day = LocalDate.of(2017, 6, 1);
    SampleRequest request =
        new SampleRequest(
            "Written plans, June 2017",
            "written-plan",
            new FrameCriteria(Set.of(PlanStatus.LOOKED_AFTER), Set.of(), 12, false, day, day),
            new Selection(
                SamplingMethod.STRATIFIED, 6, SEED, StratifyBy.PLAN_TYPE, true, List.of(pick)),
            day,
            day,
            day,
            null);
    return new Sample(
        new SamplePreview(request, frame, strata, chosen, List.of()),
        new TemplateRef("written-plan", 1),
        "Open cases",
        null,
        null,
        Instant.EPOCH);
  }

  private static CaseRecord aCase(String reference) {
    return MadeUpCase.of(reference, PlanStatus.LOOKED_AFTER);
  }

  private static List<String> references(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj("CL-%04d"::formatted).toList();
  }
}
