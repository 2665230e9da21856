package org.caseaudit.user;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Records what was refused, in its own transaction: the one that was refused rolls back. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
@Guarded
public class RefusalService {

  private static final int SHOWN = 200;

  @Inject private RefusalRepository refusals;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /** The one acting asked for something their roles or their relation to it don't allow. */
  @Requires(Permission.SIGN_IN)
  public void record(String askedFor, Permission lacking) {
    Actor actor = currentUser.find().orElse(null);
    refusals.add(new Refusal(clock.instant(), actor, askedFor, lacking, null));
  }

  /** Somebody tried to sign in to an account and failed. */
  @Requires(Permission.SIGN_IN)
  public void signInFailed(Actor owner, String address) {
    refusals.add(new Refusal(clock.instant(), owner, "signing in", null, address));
  }

  /** The last refusals, newest first. */
  @Requires(Permission.READ_TRAIL)
  public List<Refusal> latest() {
    return refusals.latest(SHOWN);
  }
}
