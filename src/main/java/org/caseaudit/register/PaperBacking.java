package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.caseaudit.audit.Incomplete;
import org.caseaudit.shared.London;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Templates;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Typing in a reply that was given on paper. */
@Named
@RequestScoped
public class PaperBacking {

  @Inject private ConsultationService consultations;
  @Inject private Templates templates;
  @Inject private PageParameters parameters;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private RoundView view;
  private ReplyForm form;
  private String strand;

  /** Finds the round, or says that there is none. */
  public void load() {
    view = consultations.round(parameters.id());
  }

  /** Enters the reply, and is ready for the next. */
  public void enter() {
    form = null; // made while the page was restored, before it was known whom the reply is from
    getForm().miss(getForm().gaps());
    if (getForm().isWrong()) {
      tell("Something is missing or wrong; it is said where.");
      return;
    }
    try {
      consultations.enter(parameters.id(), strand, getForm().answers());
    } catch (Incomplete incomplete) {
      getForm().miss(incomplete.gaps());
      incomplete.gaps().stream().map(Gap::message).forEach(PaperBacking::tell);
      return;
    }
    Messages.addFlashGlobalInfo("The reply is kept. Here is an empty form for the next one.");
    Faces.redirect("consultations/%s/paper", Long.toString(parameters.id()));
  }

  private static void tell(String words) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
  }

  /** The questions, with what was sent. */
  public ReplyForm getForm() {
    if (form == null) {
      Map<String, String> known =
          strand == null ? Map.of() : Strands.of(getView().template()).known(strand);
      form =
          new ReplyForm(
              getView().template(),
              known,
              request::getParameterValues,
              London.day(clock.instant()),
              templates.reference());
    }
    return form;
  }

  public RoundView getView() {
    if (view == null) {
      load();
    }
    return view;
  }

  public String getStrand() {
    return strand;
  }

  public void setStrand(String strand) {
    this.strand = strand;
  }
}
