package org.caseaudit.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.user.User;

/** What somebody did to an action's progress or said about it. It never changes. */
@Entity
@Table(name = "action_update")
public class ActionUpdate extends BaseEntity {

  private String ref;

  @Column(name = "made_at")
  private Instant madeAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "made_by")
  private User madeBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "rag_before")
  private Rag ragBefore;

  @Enumerated(EnumType.STRING)
  @Column(name = "rag_after")
  private Rag ragAfter;

  @Column(name = "done_before")
  private LocalDate doneBefore;

  @Column(name = "done_after")
  private LocalDate doneAfter;

  private String comment;

  protected ActionUpdate() {}

  ActionUpdate(
      String ref,
      Rag ragBefore,
      Rag ragAfter,
      LocalDate doneBefore,
      LocalDate doneAfter,
      String comment,
      User madeBy,
      Instant madeAt) {
    this.ref = ref;
    this.ragBefore = ragBefore;
    this.ragAfter = ragAfter;
    this.doneBefore = doneBefore;
    this.doneAfter = doneAfter;
    this.comment = comment.isEmpty() ? null : comment;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  /** Whether it changed the rating; else it is a comment, or another day on which it was done. */
  public boolean isRating() {
    return ragBefore != ragAfter;
  }

  public String getRef() {
    return ref;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  public User getMadeBy() {
    return madeBy;
  }

  public Rag getRagBefore() {
    return ragBefore;
  }

  public Rag getRagAfter() {
    return ragAfter;
  }

  public LocalDate getDoneBefore() {
    return doneBefore;
  }

  public LocalDate getDoneAfter() {
    return doneAfter;
  }

  /** Null when nothing was said. */
  public String getComment() {
    return comment;
  }
}
