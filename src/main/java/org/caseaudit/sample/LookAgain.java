package org.caseaudit.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A sealed audit that says its case is to be looked at again. It has the number of its sheet. */
@Entity
@Table(name = "look_again")
public class LookAgain {

  @Id
  @Column(name = "sheet_id")
  private Long sheet;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private String why;

  protected LookAgain() {}

  LookAgain(long sheet, LocalDate dueOn, String why) {
    this.sheet = sheet;
    this.dueOn = dueOn;
    this.why = why;
  }

  public Long getSheet() {
    return sheet;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public String getWhy() {
    return why;
  }
}
