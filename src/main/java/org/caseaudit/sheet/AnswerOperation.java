package org.caseaudit.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.caseaudit.template.Address;

/** What came of an operation a client made: asked again, it is told the same. */
@Entity
@IdClass(AnswerOperation.Key.class)
@Table(name = "answer_operation")
public class AnswerOperation {

  /** A sheet, and what its client called the operation. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long sheetId;
    private String operation;

    public Key() {}

    Key(long sheetId, String operation) {
      this.sheetId = sheetId;
      this.operation = operation;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.sheetId == sheetId
          && Objects.equals(key.operation, operation);
    }

    @Override
    public int hashCode() {
      return Objects.hash(sheetId, operation);
    }
  }

  @Id
  @Column(name = "sheet_id")
  private long sheetId;

  @Id private String operation;

  private String question;
  private String item;

  @Column(name = "answer_version")
  private long answerVersion;

  @Column(name = "saved_at")
  private Instant savedAt;

  protected AnswerOperation() {}

  AnswerOperation(String operation, long sheetId, StoredAnswer saved) {
    this.sheetId = sheetId;
    this.operation = operation;
    this.question = saved.address().question();
    this.item = saved.address().item();
    this.answerVersion = saved.version();
    this.savedAt = saved.savedAt();
  }

  /** The answer it changed. */
  Address address() {
    return new Address(question, item);
  }

  /** The version it made of it. */
  long answerVersion() {
    return answerVersion;
  }

  Instant savedAt() {
    return savedAt;
  }
}
