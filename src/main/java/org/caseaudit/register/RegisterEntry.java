package org.caseaudit.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerSheet;

/**
 * One entry of a register: an answer sheet that is sealed, and counts, as soon as it is saved.
 *
 * <p>It stands where its sheet stands: a draft until it is first saved, being corrected while it is
 * open again, withdrawn when it should not have been there. It has the number of its sheet.
 */
@Entity
@Table(name = "register_entry")
public class RegisterEntry {

  /** Where an entry stands, in the words its readers see. */
  public enum Status {
    DRAFT("Draft"),
    SAVED("Saved"),
    BEING_CORRECTED("Being corrected"),
    WITHDRAWN("Withdrawn");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }

    static Status of(AnswerSheet.Status sheet, int revision) {
      return switch (sheet) {
        case SEALED -> SAVED;
        case WITHDRAWN -> WITHDRAWN;
        case OPEN, CLOSED -> revision == 0 ? DRAFT : BEING_CORRECTED;
      };
    }
  }

  static final int LONGEST_REFERENCE = 80;

  @Id private Long id;

  @Version private long version;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "id", insertable = false, updatable = false)
  private AnswerSheet sheet;

  @Column(nullable = false)
  private String register;

  @Column(name = "happened_on")
  private LocalDate happenedOn;

  private String reference;
  private String digest;

  protected RegisterEntry() {}

  RegisterEntry(AnswerSheet sheet, String reference) {
    this.id = sheet.getId();
    this.sheet = sheet;
    this.register = sheet.template().code();
    this.reference = reference;
  }

  /**
   * Hands its answers over to be sealed.
   *
   * @param happened the day it belongs to
   * @param contents what it says, in short
   */
  void save(LocalDate happened, String contents) {
    sheet.close();
    happenedOn = happened;
    digest = contents;
  }

  /** Refuses to be corrected unless it is saved. */
  void requireSaved() {
    if (getStatus() != Status.SAVED) {
      throw Refused.conflict(
          "Only a saved entry can be corrected; this one is "
              + getStatus().getLabel().toLowerCase(java.util.Locale.ROOT)
              + ".");
    }
  }

  /** Gives it to somebody else to finish. */
  void handTo(long account) {
    sheet.handTo(account);
  }

  /** Ends it; what was sealed is kept, and counts no more. */
  void withdraw() {
    if (getStatus() == Status.WITHDRAWN) {
      throw Refused.conflict("This entry is withdrawn already.");
    }
    sheet.withdraw();
  }

  /** Ends it as if its file had never been imported: the same row makes a new entry again. */
  void takeBack() {
    withdraw();
    reference = null;
    digest = null;
  }

  public Status getStatus() {
    return Status.of(sheet.getStatus(), sheet.getRevision());
  }

  public boolean isWithdrawn() {
    return getStatus() == Status.WITHDRAWN;
  }

  /** Whether it takes answers now. */
  public boolean isOpen() {
    return sheet.getStatus() == AnswerSheet.Status.OPEN;
  }

  public Long getId() {
    return id;
  }

  public AnswerSheet getSheet() {
    return sheet;
  }

  /** The code of the template it is an entry of. */
  public String getRegister() {
    return register;
  }

  /** The day it belongs to, as it was last saved; null while it is a draft. */
  public LocalDate getHappenedOn() {
    return happenedOn;
  }

  /** What the system it came from calls it; null if it was typed in or the file didn't say. */
  public String getReference() {
    return reference;
  }

  /** By which the same contents are known again; null while it is a draft. */
  String getDigest() {
    return digest;
  }

  /** When an answer was last saved; null if none was. */
  public java.time.Instant getSavedAt() {
    return sheet.getSavedAt();
  }
}
