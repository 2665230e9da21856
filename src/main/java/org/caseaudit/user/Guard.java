package org.caseaudit.user;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * Asks at the door of every service whether the one acting may come in, before a transaction is
 * opened. A public method that doesn't say what it requires is open to nobody. Methods that are not
 * public (observers of events) can be reached only from inside, by what was let in already.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class Guard implements Serializable {

  private static final Logger LOG = System.getLogger(Guard.class.getName());

  @Inject private transient CurrentUser currentUser;
  @Inject private transient RefusalService refusals;

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    Method method = call.getMethod();
    if (!Modifier.isPublic(method.getModifiers())) {
      return call.proceed();
    }
    Requires requires = method.getAnnotation(Requires.class);
    Permission wanted = requires == null ? null : requires.value();
    try {
      if (!isAllowed(wanted)) {
        throw new NotAllowed(
            currentUser.find().isEmpty()
                ? "Sign in first."
                : "Your account doesn't allow this. Ask an administrator if it should.");
      }
      return call.proceed();
    } catch (NotAllowed refusal) {
      if (refusal.isToBeRecorded()) {
        record(method, wanted);
      }
      throw refusal;
    }
  }

  private boolean isAllowed(Permission wanted) {
    return wanted != null
        && (wanted.isForEverybody()
            || currentUser.find().filter(actor -> actor.may(wanted)).isPresent());
  }

  /** The refusal stands even when it can't be written down. */
  private void record(Method method, Permission wanted) {
    String askedFor = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    try {
      refusals.record(askedFor, wanted);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Refused " + askedFor + ", but could not record it", e);
    }
  }
}
