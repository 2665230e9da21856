package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** Who is acting in this thread: the signed-in account, or whoever {@link #as} put in its place. */
@ApplicationScoped
public class CurrentUser {

  private final ThreadLocal<Actor> standIn = new ThreadLocal<>();

  @Inject private SignedIn signedIn;
  @Inject private BeanManager beanManager;

  /** The one acting, or nobody. */
  public Optional<Actor> find() {
    Actor inPlace = standIn.get();
    if (inPlace != null) {
      return Optional.of(inPlace);
    }
    return isRequest() ? signedIn.actor() : Optional.empty();
  }

  /**
   * The one acting.
   *
   * @throws NotAllowed if nobody is signed in
   */
  public Actor get() {
    return find().orElseThrow(() -> new NotAllowed("Sign in first."));
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

  /** Whether they came by the sign-in page, so that what can't be undone asks for the password. */
  public boolean isInSession() {
    return standIn.get() == null && isRequest() && signedIn.ticket().isPresent();
  }

  private boolean isRequest() {
    try {
      return beanManager.getContext(RequestScoped.class).isActive();
    } catch (ContextNotActiveException e) {
      return false;
    }
  }
}
