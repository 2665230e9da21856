package org.caseaudit.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/** Makes a form post to the address its page was asked for under, instead of to the view's path. */
public class AddressKeepingViewHandler extends ViewHandlerWrapper {

  public AddressKeepingViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    ExternalContext external = context.getExternalContext();
    Object address = external.getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
    boolean thisPage =
        context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
    if (address == null || !thisPage) {
      return super.getActionURL(context, viewId);
    }
    Object query = external.getRequestMap().get(RequestDispatcher.FORWARD_QUERY_STRING);
    return query == null ? address.toString() : address + "?" + query;
  }
}
