package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.caseaudit.shared.Csv;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;

/** One round: how many replied, making links, closing it. */
@Named
@RequestScoped
public class RoundBacking {

  private static final String MADE = "org.caseaudit.register.links";
  private static final String MADE_FOR = "org.caseaudit.register.links.for";

  @Inject private ConsultationService consultations;
  @Inject private LinkAddress addresses;
  @Inject private PageParameters parameters;

  private RoundView view;
  private String strand;
  private int number = 10;

  /** Finds the round, or says that there is none. */
  public void load() {
    view = consultations.round(parameters.id());
  }

  /** Makes the links and goes to the page that shows them, once. */
  public void invite() {
    List<String> links =
        consultations.invite(parameters.id(), strand, number).stream().map(addresses::of).toList();
    Faces.getFlash().put(MADE, String.join("\n", links));
    Faces.getFlash().put(MADE_FOR, getView().label(strand));
    Faces.redirect("consultations/%s/links", Long.toString(parameters.id()));
  }

  public void close() {
    consultations.close(parameters.id());
    Faces.redirect("consultations/%s", Long.toString(parameters.id()));
  }

  /** The links that were just made; empty when this page is looked at again. */
  public List<String> getLinks() {
    Object made = Faces.getFlash().get(MADE);
    return made == null ? List.of() : made.toString().lines().toList();
  }

  /** Whom the links are for. */
  public String getMadeFor() {
    Object madeFor = Faces.getFlash().get(MADE_FOR);
    return madeFor == null ? "" : madeFor.toString();
  }

  /** The links as a file, in an address of its own: it is kept nowhere. */
  public String getFile() {
    String lines =
        getLinks().stream()
            .map(link -> '"' + Csv.harmless(getMadeFor()).replace("\"", "\"\"") + "\"," + link)
            .collect(Collectors.joining("\r\n", "for,link\r\n", "\r\n"));
    return "data:text/csv;charset=utf-8,"
        + URLEncoder.encode(lines, StandardCharsets.UTF_8).replace("+", "%20");
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

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
