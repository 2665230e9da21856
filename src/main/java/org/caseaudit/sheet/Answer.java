package org.caseaudit.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;

/**
 * What an open sheet holds at one address. Its version counts the changes made to it; a cleared
 * answer stays, so that its version goes on counting.
 */
@Entity
@Table(name = "answer")
public class Answer extends BaseEntity {

  static final String CLEARED = "cleared";

  @Column(name = "sheet_id", nullable = false)
  private long sheetId;

  @Column(nullable = false)
  private String question;

  @Column(nullable = false)
  private String item;

  @Column(nullable = false)
  private String state;

  private String value;
  private String note;

  @Column(name = "saved_at", nullable = false)
  private Instant savedAt;

  @Column(name = "saved_by")
  private Long savedBy;

  protected Answer() {}

  Answer(long sheetId, Address address) {
    this.sheetId = sheetId;
    this.question = address.question();
    this.item = address.item();
  }

  /**
   * Replaces what was there.
   *
   * @param given the answer, or null to clear it
   */
  void give(AnswerValue given, String note, Instant at, long by) {
    this.state = given == null ? CLEARED : given.state();
    this.value = given == null ? null : given.plain();
    this.note = note;
    this.savedAt = at;
    this.savedBy = AnswerSheet.accountOrNobody(by);
  }

  Address address() {
    return new Address(question, item);
  }

  StoredAnswer stored() {
    return new StoredAnswer(
        address(), state, value, note, getVersion(), savedAt, savedBy == null ? 0 : savedBy);
  }
}
