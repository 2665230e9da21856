package org.caseaudit.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.caseaudit.shared.Refused;

/** Whether an audit is audited a second time, blind, why, and what has come of that. */
@Embeddable
public class SecondReading {

  static final int LONGEST_REASON = 2_000;

  /** How far it has got. */
  public enum Stage {
    NONE,
    NEEDED,
    /** The QA lead went on without, and said why. */
    WAIVED,
    /** Both grades are in, and one is agreed. */
    AGREED
  }

  /** Why there is a second audit, in the words its readers see. */
  public enum Because {
    SHARE("drawn by lot"),
    GRADE("of its grade"),
    ASKED("the QA lead asked for it");

    private final String label;

    Because(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }
  }

  @Enumerated(EnumType.STRING)
  @Column(name = "second_stage", nullable = false)
  private Stage stage = Stage.NONE;

  @Enumerated(EnumType.STRING)
  @Column(name = "second_because")
  private Because because;

  @Column(name = "second_waived_because")
  private String waivedBecause;

  protected SecondReading() {}

  /** Asks for it, unless it was asked for already. */
  void need(Because why) {
    if (stage == Stage.NONE) {
      stage = Stage.NEEDED;
      because = why;
    }
  }

  /** Goes on without it. */
  void waive(String reason) {
    if (stage != Stage.NEEDED) {
      throw Refused.conflict("No second audit is waited for.");
    }
    String stripped = reason == null ? "" : reason.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
      throw Refused.invalid(
          "Say why there is no second audit, in 1 to " + LONGEST_REASON + " characters.");
    }
    stage = Stage.WAIVED;
    waivedBecause = stripped;
  }

  void agreed() {
    stage = Stage.AGREED;
  }

  /** Whether the audit can't be authorised before there is one. */
  public boolean isOutstanding() {
    return stage == Stage.NEEDED;
  }

  public boolean isAgreed() {
    return stage == Stage.AGREED;
  }

  public Stage getStage() {
    return stage;
  }

  /** Empty when there is none. */
  public Optional<Because> getBecause() {
    return Optional.ofNullable(because);
  }

  /** Why the QA lead went on without it; null if they didn't. */
  public String getWaivedBecause() {
    return waivedBecause;
  }
}
