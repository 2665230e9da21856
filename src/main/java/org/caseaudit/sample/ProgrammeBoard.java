package org.caseaudit.sample;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where a programme stands today.
 *
 * @param heldUp what keeps it from getting on, with what to look at first on top
 * @param coverage the children its templates are for, by team and plan type
 * @param load by officer
 * @param samples the newest first
 */
public record ProgrammeBoard(
    AuditProgramme programme,
    Progress progress,
    List<HeldUp> heldUp,
    List<Covered> coverage,
    List<AuditorLoad> load,
    List<SampleSummary> samples) {

  public ProgrammeBoard {
    heldUp = List.copyOf(heldUp);
    coverage = List.copyOf(coverage);
    load = List.copyOf(load);
    samples = List.copyOf(samples);
  }

  /** So many of so many children. */
  public record Share(String name, int audited, int children) {

    /** In per cent, for the length of a bar. */
    public int percent() {
      return children == 0 ? 0 : Math.round(100f * audited / children);
    }
  }

  /** Cases of one sample that wait for an officer, or one audit that is held up. */
  public record Hold(HeldUp first, int number) {

    /** The child, or the sample of children who have no officer. */
    public String title() {
      return isAboutASample() ? first.sampleName() : first.childReference();
    }

    /** Why, and who has it. */
    public String detail() {
      if (isAboutASample()) {
        return "%s: %d %s"
            .formatted(first.because().label(), number, number == 1 ? "case" : "cases");
      }
      return first.officer() == null
          ? first.because().label()
          : first.because().label() + ". With " + first.officer();
    }

    private boolean isAboutASample() {
      return first.because() == HeldUp.Because.NO_OFFICER;
    }
  }

  /** What is held up: cases without an officer once for each sample, the rest one by one. */
  public List<Hold> holds() {
    Map<String, Hold> holds = new LinkedHashMap<>();
    for (HeldUp each : heldUp) {
      String key =
          each.because() == HeldUp.Because.NO_OFFICER
              ? "sample " + each.sample()
              : each.because() + " " + each.sample() + " " + each.childReference();
      holds.merge(key, new Hold(each, 1), (one, other) -> new Hold(one.first(), one.number() + 1));
    }
    return List.copyOf(holds.values());
  }

  /** How many are held up for another reason than being late. */
  public long blocked() {
    return heldUp.stream().filter(each -> each.because() != HeldUp.Because.LATE).count();
  }

  /** All children its templates are for. */
  public Share covered() {
    return added("", coverage);
  }

  public List<Share> byPlanType() {
    return by(Covered::planType);
  }

  public List<Share> byTeam() {
    return by(Covered::team);
  }

  private List<Share> by(Function<Covered, String> name) {
    return coverage.stream()
        .map(name)
        .distinct()
        .map(
            each -> added(each, coverage.stream().filter(c -> name.apply(c).equals(each)).toList()))
        .sorted(Comparator.comparing(Share::name))
        .toList();
  }

  private static Share added(String name, List<Covered> parts) {
    return new Share(
        name,
        parts.stream().mapToInt(Covered::audited).sum(),
        parts.stream().mapToInt(Covered::children).sum());
  }
}
