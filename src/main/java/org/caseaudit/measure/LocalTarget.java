package org.caseaudit.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseaudit.measure.Target.Aim;
import org.caseaudit.measure.Target.Direction;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;

/**
 * A target the service set for itself, for a statement the plan gives none. It holds from a day on,
 * until a later one takes its place or it is withdrawn; it never disappears.
 */
@Entity
@Table(name = "local_target")
public class LocalTarget extends BaseEntity {

  public static final int LONGEST_REASON = 2_000;

  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = new BigDecimal("9999999");
  private static final int DECIMALS = 2;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private String statement;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private Aim aim;

  private BigDecimal value;
  private String why;

  @Column(name = "in_force_from")
  private LocalDate inForceFrom;

  @Column(name = "set_at")
  private Instant setAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "set_by")
  private User setBy;

  @Column(name = "withdrawn_on")
  private LocalDate withdrawnOn;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @ManyToOne
  @JoinColumn(name = "withdrawn_by")
  private User withdrawnBy;

  @Column(name = "withdrawn_reason")
  private String withdrawnReason;

  protected LocalTarget() {}

  /**
   * @param aim a percentage or a number
   * @throws Refused if the value can't be one, or nobody says why
   */
  LocalTarget(
      String statement,
      Aim aim,
      BigDecimal value,
      String why,
      LocalDate inForceFrom,
      User by,
      Instant at) {
    this.statement = statement;
    this.aim = aim;
    this.value = checked(aim, value);
    this.why = words(why, "Say why this target: those who are judged by it will ask.");
    if (inForceFrom == null) {
      throw Refused.invalid("Say from which day on it holds.");
    }
    this.inForceFrom = inForceFrom;
    this.setBy = by;
    this.setAt = at;
  }

  private static BigDecimal checked(Aim aim, BigDecimal value) {
    BigDecimal most = aim == Aim.PERCENT ? ALL : MOST;
    if (value == null
        || value.signum() < 0
        || value.compareTo(most) > 0
        || value.stripTrailingZeros().scale() > DECIMALS) {
      throw Refused.invalid(
          aim == Aim.PERCENT
              ? "A target is a percentage from 0 to 100."
              : "A target is a number, not below 0, with at most two decimals.");
    }
    return value;
  }

  private static String words(String text, String whenMissing) {
    String words = text == null ? "" : text.strip();
    if (words.isEmpty()) {
      throw Refused.invalid(whenMissing);
    }
    if (words.length() > LONGEST_REASON || words.indexOf('\0') >= 0) {
      throw Refused.invalid("A reason has at most " + LONGEST_REASON + " characters.");
    }
    return words;
  }

  /** Gives it up, from today on or, if it doesn't hold yet, before it does. */
  void withdraw(String reason, User by, Instant at) {
    if (isWithdrawn()) {
      throw Refused.conflict("This target was withdrawn already.");
    }
    withdrawnReason = words(reason, "Say why the target is withdrawn.");
    LocalDate today = London.day(at);
    withdrawnOn = today.isBefore(inForceFrom) ? inForceFrom : today;
    withdrawnBy = by;
    withdrawnAt = at;
  }

  /**
   * The one that holds on a day: the latest to begin by then, unless it was withdrawn by then. One
   * withdrawn before it began never took another's place.
   *
   * @param targets all of one statement
   */
  static Optional<LocalTarget> inForce(List<LocalTarget> targets, LocalDate day) {
    return targets.stream()
        .filter(target -> !target.inForceFrom.isAfter(day) && !target.neverHeld())
        .max(Comparator.comparing(LocalTarget::getInForceFrom).thenComparing(LocalTarget::getSetAt))
        .filter(target -> target.withdrawnOn == null || target.withdrawnOn.isAfter(day));
  }

  private boolean neverHeld() {
    return inForceFrom.equals(withdrawnOn);
  }

  /** As figures are judged by it. */
  Target target(Direction direction) {
    String source = setBy.getName() + " on " + DAY.format(London.day(setAt));
    return aim == Aim.PERCENT
        ? Target.percent(value, source, direction)
        : Target.number(value, source, direction);
  }

  /** “90%”, “2”. */
  public String getWanted() {
    return value.stripTrailingZeros().toPlainString() + (aim == Aim.PERCENT ? "%" : "");
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  public String getStatement() {
    return statement;
  }

  public Aim getAim() {
    return aim;
  }

  public String getWhy() {
    return why;
  }

  public LocalDate getInForceFrom() {
    return inForceFrom;
  }

  public Instant getSetAt() {
    return setAt;
  }

  public User getSetBy() {
    return setBy;
  }

  /** The first day on which it didn't hold any more; null while it does or will. */
  public LocalDate getWithdrawnOn() {
    return withdrawnOn;
  }

  public Instant getWithdrawnAt() {
    return withdrawnAt;
  }

  public User getWithdrawnBy() {
    return withdrawnBy;
  }

  public String getWithdrawnReason() {
    return withdrawnReason;
  }
}
