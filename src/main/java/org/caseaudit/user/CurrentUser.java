package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** Who is acting in this thread: the signed-in account, or whoever {@link #as} put in its place. */
@ApplicationScoped
public class CurrentUser {

  private final ThreadLocal<Actor> standIn = new ThreadLocal<>();

  /** The one acting, or nobody. */
  public Optional<Actor> find() {
    return Optional.ofNullable(standIn.get());
  }

  /**
   * The one acting.
   *
   * @throws NotAllowed if nobody is signed in
   */
  public Actor get() {
    return find().orElseThrow(() -> new NotAllowed("Nobody is signed in."));
  }

  /** Runs something on behalf of another account, for what the application itself has to do. */
  public <T> T as(Actor actor, Supplier<T> work) {
    Actor before = standIn.get();
    standIn.set(actor);
    try {
      return work.get();
    } finally {
      if (before == null) {
        standIn.remove();
      } else {
        standIn.set(before);
      }
    }
  }
}
