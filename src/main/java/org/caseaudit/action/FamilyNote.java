package org.caseaudit.action;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.caseaudit.audit.Audit;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;

/**
 * What one person who told an audit what they think is written about what came of it. It can be
 * changed until they were told; then it stays as they got it.
 */
@Entity
@Table(name = "family_note")
public class FamilyNote extends BaseEntity {

  public static final int LONGEST = 8_000;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "audit_id")
  private Audit audit;

  private String voice;
  private String whose;

  @Enumerated(EnumType.STRING)
  private NoteStyle style;

  private String words;

  @Column(name = "saved_at")
  private Instant savedAt;

  @ManyToOne
  @JoinColumn(name = "saved_by")
  private User savedBy;

  @Column(name = "told_on")
  private LocalDate toldOn;

  @ManyToOne
  @JoinColumn(name = "told_by")
  private User toldBy;

  @Column(name = "entry_id")
  private Long entry;

  protected FamilyNote() {}

  FamilyNote(Audit audit, Voice to) {
    this.audit = audit;
    this.voice = to.item();
    this.whose = to.whose();
  }

  /**
   * Writes it, or writes it anew.
   *
   * @throws Refused if it says who the child is, or they were told already
   */
  void write(NoteStyle worded, String text, User by, Instant at) {
    if (toldOn != null) {
      throw Refused.conflict("They were told already; what they were told stays as it is.");
    }
    style = worded;
    words = acceptable(text, audit.getSheet().getStratum().childReference());
    savedBy = by;
    savedAt = at;
  }

  /** Keeps that they were told. */
  void told(LocalDate on, User by, LocalDate today) {
    if (toldOn != null) {
      throw Refused.conflict("It is recorded already that they were told.");
    }
    if (on == null || on.isAfter(today)) {
      throw Refused.invalid("Say on which day they were told; that day can't lie ahead.");
    }
    toldOn = on;
    toldBy = by;
  }

  /** Keeps which entry of a register tells that they were told. */
  void countsAs(long register) {
    entry = register;
  }

  static String acceptable(String text, String reference) {
    String stripped = text == null ? "" : text.strip().replace("\r\n", "\n");
    if (stripped.isEmpty() || stripped.length() > LONGEST || stripped.indexOf('\0') >= 0) {
      throw Refused.invalid("A note has 1 to " + LONGEST + " characters that can be printed.");
    }
    if (reference != null && stripped.contains(reference)) {
      throw Refused.invalid(
          "The note names the child’s reference. Take it out: whoever finds the paper must not know"
              + " whom it is about.");
    }
    return stripped;
  }

  public Audit getAudit() {
    return audit;
  }

  /** The key in the audit of the one it is for. */
  public String getVoice() {
    return voice;
  }

  /** Who it is for, as the template says it: “Mother”. */
  public String getWhose() {
    return whose;
  }

  public NoteStyle getStyle() {
    return style;
  }

  public String getWords() {
    return words;
  }

  public Instant getSavedAt() {
    return savedAt;
  }

  public User getSavedBy() {
    return savedBy;
  }

  /** Null while they were not told. */
  public LocalDate getToldOn() {
    return toldOn;
  }

  public User getToldBy() {
    return toldBy;
  }
}
