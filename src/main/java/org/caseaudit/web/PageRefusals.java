package org.caseaudit.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.caseaudit.shared.Refused;
import org.omnifaces.util.Exceptions;

/**
 * Tells the reader of a page why something was refused, so that no page has to: what is not there
 * is answered as not found, anything else is said on top of the page that was being worked on.
 */
public class PageRefusals extends ExceptionHandlerWrapper {

  /** Named in the configuration. */
  public static class Factory extends ExceptionHandlerFactory {

    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new PageRefusals(getWrapped().getExceptionHandler());
    }
  }

  PageRefusals(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable thrown = Exceptions.unwrap(events.next().getContext().getException());
      FacesContext faces = FacesContext.getCurrentInstance();
      if (thrown instanceof Refused refused && !faces.getResponseComplete()) {
        tell(faces, refused);
        events.remove();
      }
    }
    getWrapped().handle();
  }

  private static void tell(FacesContext faces, Refused refused) {
    if (faces.isPostback() && refused.because() != Refused.Because.NOT_FOUND) {
      faces.addMessage(
          null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refused.getMessage(), null));
      return;
    }
    int status =
        refused.because() == Refused.Because.NOT_FOUND
            ? HttpServletResponse.SC_NOT_FOUND
            : HttpServletResponse.SC_BAD_REQUEST;
    try {
      faces.getExternalContext().responseSendError(status, refused.getMessage());
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
