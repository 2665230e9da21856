package org.caseaudit.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.caseaudit.audit.Audit;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.SecretLink;

/**
 * A one-time link: to reply in a round of a consultation, or to add somebody's part to an audit: an
 * agency's return, the practitioner's view. It works once and until its day. Which reply to a
 * consultation came over which link isn't kept.
 */
@Entity
@Table(name = "invitation")
public class Invitation extends BaseEntity {

  static final int LONGEST_ADDRESSEE = 80;

  /** What a link about an audit asks. */
  public enum Asks {
    /** An agency's return. */
    RETURN("The agency"),
    /** How the practitioner sees the work. */
    VIEW("Their view of the work"),
    /** What the practitioner says to the findings. */
    COMMENT("Their word on the findings");

    private final String label;

    Asks(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }
  }

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "round_id")
  private ConsultationRound round;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "audit_id")
  private Audit audit;

  @Enumerated(EnumType.STRING)
  private Asks asks;

  private String addressee;
  private String digest;

  @Column(name = "made_on")
  private LocalDate madeOn;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  @Column(name = "revoked_on")
  private LocalDate revokedOn;

  @Column(name = "used_on")
  private LocalDate usedOn;

  private String sending;

  @Column(name = "sheet_id")
  private Long sheet;

  protected Invitation() {}

  private Invitation(String addressee, SecretLink link, LocalDate madeOn, LocalDate expiresOn) {
    this.addressee = addressee;
    this.digest = link.digest();
    this.madeOn = madeOn;
    this.expiresOn = expiresOn;
  }

  /** To reply in a round, for one of a strand. */
  static Invitation to(ConsultationRound round, String strand, SecretLink link, LocalDate today) {
    Invitation invitation =
        new Invitation(
            strand, link, today, round.getClosesOn().isBefore(today) ? today : round.getClosesOn());
    invitation.round = round;
    return invitation;
  }

  /**
   * To add somebody's part to an audit.
   *
   * @param addressee the agency, or what the practitioner is called, such as social worker
   */
  static Invitation to(
      Audit audit,
      Asks asks,
      String addressee,
      SecretLink link,
      LocalDate today,
      LocalDate expiresOn) {
    String stripped = addressee == null ? "" : addressee.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_ADDRESSEE) {
      throw Refused.invalid(
          "Enter "
              + (asks == Asks.RETURN ? "the agency" : "their role")
              + ", in 1 to "
              + LONGEST_ADDRESSEE
              + " characters.");
    }
    if (expiresOn == null || expiresOn.isBefore(today)) {
      throw Refused.invalid("Enter the last day on which the link works, today or later.");
    }
    Invitation invitation = new Invitation(stripped, link, today, expiresOn);
    invitation.audit = audit;
    invitation.asks = asks;
    return invitation;
  }

  /** Whether it leads to a form on this day. */
  boolean isOpen(LocalDate day) {
    return usedOn == null
        && revokedOn == null
        && !day.isAfter(expiresOn)
        && (round == null || round.takesReplies(day));
  }

  /** Where it stands on a day, in a word. */
  String status(LocalDate day) {
    if (usedOn != null) {
      return "Answered";
    }
    if (revokedOn != null) {
      return "Withdrawn";
    }
    return isOpen(day) ? "Waiting" : "Expired";
  }

  /**
   * It has done what it is for.
   *
   * @param operation what the one who sent the answers called doing so
   */
  void use(LocalDate day, String operation) {
    usedOn = day;
    sending = SecretLink.digest(operation);
  }

  /** The same, keeping which sheet came over it. */
  void use(LocalDate day, String operation, long sheetId) {
    use(day, operation);
    sheet = sheetId;
  }

  /** Whether it was used by this very operation, sent again. */
  boolean wasUsedBy(String operation) {
    return usedOn != null && SecretLink.digest(operation).equals(sending);
  }

  /** Makes it lead nowhere. */
  void revoke(LocalDate day) {
    if (usedOn != null) {
      throw Refused.conflict("This link has been used already.");
    }
    revokedOn = day;
  }

  /** Null if it is about an audit. */
  public ConsultationRound getRound() {
    return round;
  }

  /** Null if it is about a round of a consultation. */
  public Audit getAudit() {
    return audit;
  }

  /** What it asks about an audit; null if it is about a round. */
  public Asks getAsks() {
    return asks;
  }

  /** The strand of a round, the agency, or the practitioner's role. */
  public String getAddressee() {
    return addressee;
  }

  public LocalDate getMadeOn() {
    return madeOn;
  }

  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public LocalDate getRevokedOn() {
    return revokedOn;
  }

  /** Null until it was used. */
  public LocalDate getUsedOn() {
    return usedOn;
  }

  /** The sheet of a part of an audit; null for anything else. */
  public Long getSheet() {
    return sheet;
  }
}
