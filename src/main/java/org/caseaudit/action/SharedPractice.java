package org.caseaudit.action;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.caseaudit.user.User;

/**
 * Good practice that an audit found, in the words in which the QA lead lets everybody read it.
 * Nobody sees whose case it was.
 */
@Entity
@Table(name = "shared_practice")
public class SharedPractice {

  @Id
  @Column(name = "audit_id")
  private Long audit;

  @Version private long version;

  private String words;
  private boolean shared;

  @Column(name = "shared_on")
  private LocalDate sharedOn;

  @ManyToOne
  @JoinColumn(name = "shared_by")
  private User sharedBy;

  protected SharedPractice() {}

  SharedPractice(long audit) {
    this.audit = audit;
  }

  /** Lets everybody read it in these words. */
  void share(String safe, String childReference, User by, LocalDate on) {
    words = FamilyNote.acceptable(safe, childReference);
    shared = true;
    sharedBy = by;
    sharedOn = on;
  }

  /** Takes it back, or keeps it from being shared. */
  void keepBack(String original, User by, LocalDate on) {
    if (words == null) {
      words = original;
    }
    shared = false;
    sharedBy = by;
    sharedOn = on;
  }

  public Long getAudit() {
    return audit;
  }

  public String getWords() {
    return words;
  }

  public boolean isShared() {
    return shared;
  }

  public LocalDate getSharedOn() {
    return sharedOn;
  }
}
