package org.caseaudit.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * What a figure comes to: so many of so many, a number by itself, or so many for each of something
 * else.
 *
 * @param number the numerator, or the number
 * @param of the denominator; empty for a number by itself
 * @param share whether the number is part of what it is of
 */
public record Quantity(BigDecimal number, Optional<BigDecimal> of, boolean share) {

  /** Nothing was counted; that is no nought. */
  public static final Quantity NOTHING =
      new Quantity(BigDecimal.ZERO, Optional.of(BigDecimal.ZERO), true);

  private static final int DECIMALS = 2;

  public static Quantity rate(Count count) {
    return new Quantity(
        BigDecimal.valueOf(count.met()), Optional.of(BigDecimal.valueOf(count.of())), true);
  }

  public static Quantity number(long number) {
    return new Quantity(BigDecimal.valueOf(number), Optional.empty(), false);
  }

  public static Quantity number(BigDecimal number) {
    return new Quantity(number, Optional.empty(), false);
  }

  /** This number for each of another; nothing when there is none of the other. */
  public Quantity per(Quantity other) {
    return isNothing() || other.isNothing() || other.number.signum() == 0
        ? NOTHING
        : new Quantity(number, Optional.of(other.number), false);
  }

  public boolean isNothing() {
    return of.filter(all -> all.signum() == 0).isPresent();
  }

  /** What it is of, where it is of something. */
  boolean isOfFewerThan(BigDecimal enough) {
    return of.filter(all -> all.compareTo(enough) < 0).isPresent();
  }

  /** Compares how much of how much, without rounding anything. */
  int compareTo(Quantity other) {
    return number
        .multiply(other.of.orElse(BigDecimal.ONE))
        .compareTo(other.number.multiply(of.orElse(BigDecimal.ONE)));
  }

  /** The number alone; for so many per something, what comes to one of it. */
  public BigDecimal value() {
    return share || of.isEmpty() || isNothing()
        ? number
        : number.divide(of.get(), DECIMALS, RoundingMode.HALF_UP);
  }

  /** “7 of 9”, “£12,300”, “7 for 24.2 (0.29 each)”. */
  public String words(String unit) {
    if (isNothing()) {
      return "No data";
    }
    if (share) {
      return plain(number) + " of " + plain(of.orElseThrow());
    }
    String sign = "pounds".equals(unit) ? "£" : "";
    return of.map(all -> "%s for %s (%s each)".formatted(plain(number), plain(all), plain(value())))
        .orElseGet(() -> sign + plain(number));
  }

  private static String plain(BigDecimal number) {
    return String.format(
        Locale.UK, "%,." + Math.max(0, number.stripTrailingZeros().scale()) + "f", number);
  }
}
