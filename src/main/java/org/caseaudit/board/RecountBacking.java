package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caseaudit.measure.Recount;
import org.caseaudit.measure.RecountService;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Permission;

/** Counting everything again from the answers, at the press of a button. */
@Named
@RequestScoped
public class RecountBacking {

  @Inject private RecountService recounts;
  @Inject private CurrentUser currentUser;

  private Recount recount;
  private Long restated;

  /** Only for those who may count again. */
  public void load() {
    if (!currentUser.get().may(Permission.RECOUNT)) {
      throw new NotAllowed("Counting again is for the QA lead and administrators.");
    }
  }

  /** Counts again and compares; changes nothing. */
  public void count() {
    recount = recounts.recount();
  }

  /** Counts again what the measures of today judge otherwise, then compares. */
  public void restate() {
    restated = recounts.restate();
    recount = recounts.recount();
  }

  /** Null until it was asked for. */
  public Recount getRecount() {
    return recount;
  }

  /** How many sheets were counted again; null when none were to be. */
  public Long getRestated() {
    return restated;
  }
}
