package org.caseaudit.board;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseaudit.measure.Count;
import org.caseaudit.measure.PartFigure.Point;

/**
 * A figure month by month, laid out for a drawing, with a sentence that says what the drawing says.
 * Months in which nothing was counted have no dot, and the line is broken there: no data is not
 * nought.
 */
public final class RunChart {

  /** A dot of the drawing. */
  public record Dot(double x, double y, YearMonth month, Count count, boolean few) {

    /** What the dot says, for those who point at it. */
    public String words() {
      return MONTH.format(month) + ": " + count.words() + " (" + count.percent().orElse(0) + "%)";
    }
  }

  /** A month under the drawing. */
  public record Tick(double x, String words) {}

  /** So many months in a row on one side of the middle are more than chance. */
  static final int SHIFT = 6;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);
  private static final double LEFT = 48;
  private static final double RIGHT = 700;
  private static final double TOP = 14;
  private static final double BOTTOM = 220;
  private static final int MOST_TICKS = 12;

  private final List<Point> points;
  private final long tooFew;

  /**
   * @param points the months in order
   * @param tooFew a month with fewer than this is drawn hollow: it says little by itself
   */
  public RunChart(List<Point> points, long tooFew) {
    this.points = List.copyOf(points);
    this.tooFew = tooFew;
  }

  public List<Dot> dots() {
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Count count = points.get(i).count();
      if (count.of() > 0) {
        dots.add(new Dot(x(i), y(share(count)), points.get(i).month(), count, count.of() < tooFew));
      }
    }
    return dots;
  }

  /** The lines between months that follow each other, as the points of SVG polylines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Count count = points.get(i).count();
      if (count.of() > 0) {
        line.add(number(x(i)) + "," + number(y(share(count))));
      } else {
        close(line, lines);
      }
    }
    close(line, lines);
    return lines;
  }

  private static void close(List<String> line, List<String> lines) {
    if (line.size() > 1) {
      lines.add(String.join(" ", line));
    }
    line.clear();
  }

  /** The months written under the drawing: all, or every so many, the last one always. */
  public List<Tick> ticks() {
    int step = Math.max(1, (points.size() + MOST_TICKS - 1) / MOST_TICKS);
    List<Tick> ticks = new ArrayList<>();
    for (int i = points.size() - 1; i >= 0; i -= step) {
      ticks.add(0, new Tick(x(i), SHORT.format(points.get(i).month())));
    }
    return ticks;
  }

  /** What chance alone would bring; empty while there is too little to tell. */
  private Optional<ControlLimits> limits() {
    List<Count> counts = points.stream().map(Point::count).filter(count -> count.of() > 0).toList();
    return ControlLimits.of(
        counts.stream().map(RunChart::share).toList(), counts.stream().map(Count::of).toList());
  }

  /** Where the mean and the limits of chance are on the drawing; empty while there are none. */
  public List<Level> levels() {
    return limits()
        .map(
            limits ->
                List.of(
                    new Level(y(limits.upper()), "limit"),
                    new Level(y(limits.mean()), "mean"),
                    new Level(y(limits.lower()), "limit")))
        .orElse(List.of());
  }

  /** A line across the drawing. */
  public record Level(double y, String kind) {}

  /** Where on the drawing a percentage is. */
  public double heightOf(double percent) {
    return y(percent / 100);
  }

  public boolean isDrawable() {
    return dots().size() > 1;
  }

  /** What the chart says, in words. */
  public String sentence() {
    List<Dot> dots = dots();
    if (dots.isEmpty()) {
      return "Nothing was counted in this period.";
    }
    Dot last = dots.get(dots.size() - 1);
    if (dots.size() == 1) {
      return "Only " + last.words() + " has a figure, so there is nothing to compare yet.";
    }
    Dot first = dots.get(0);
    return "From " + first.words() + " to " + last.words() + ". " + chance(dots);
  }

  private String chance(List<Dot> dots) {
    if (dots.size() < ControlLimits.ENOUGH_MONTHS) {
      return dots.size() + " months have figures: too early to tell a real change from chance.";
    }
    return limits().map(RunChart::signals).orElseGet(() -> runs(dots));
  }

  private static String signals(ControlLimits limits) {
    String chance =
        "By chance alone the months would lie between %d%% and %d%%"
            .formatted(Math.round(100 * limits.lower()), Math.round(100 * limits.upper()));
    return limits.signals().isEmpty()
        ? chance + ", and they do: nothing shows that the figure really changed."
        : chance
            + "; "
            + limits.signals().stream()
                .map(ControlLimits.Signal::words)
                .collect(Collectors.joining("; "))
            + ". That is a real change: ask what happened.";
  }

  /** Where there are too few cases a month for limits, a long run on one side still says a lot. */
  private static String runs(List<Dot> dots) {
    double middle = median(dots);
    int side = (int) Math.signum(share(dots.get(dots.size() - 1).count()) - middle);
    int run = 0;
    for (int i = dots.size() - 1; i >= 0; i--) {
      if (side == 0 || Math.signum(share(dots.get(i).count()) - middle) != side) {
        break;
      }
      run++;
    }
    String median = Math.round(100 * middle) + "%";
    if (run >= SHIFT) {
      return "The last %d months are all %s the middle value of %s: more than chance would bring."
          .formatted(run, side > 0 ? "above" : "below", median);
    }
    return "The months move around the middle value of " + median + " as chance would have it.";
  }

  private static double median(List<Dot> dots) {
    List<Double> shares = dots.stream().map(dot -> share(dot.count())).sorted().toList();
    int half = shares.size() / 2;
    return shares.size() % 2 == 1
        ? shares.get(half)
        : (shares.get(half - 1) + shares.get(half)) / 2;
  }

  /** The line alone, in a box of 100 by 24, for a table's cell. */
  public String spark() {
    return dots().stream()
        .map(
            dot ->
                number((dot.x() - LEFT) / (RIGHT - LEFT) * 96 + 2)
                    + ","
                    + number((dot.y() - TOP) / (BOTTOM - TOP) * 18 + 3))
        .collect(Collectors.joining(" "));
  }

  private double x(int place) {
    return points.size() == 1
        ? (LEFT + RIGHT) / 2
        : LEFT + 12 + (RIGHT - LEFT - 24) * place / (points.size() - 1);
  }

  private static double y(double share) {
    return BOTTOM - (BOTTOM - TOP) * share;
  }

  private static double share(Count count) {
    return (double) count.met() / count.of();
  }

  private static String number(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
