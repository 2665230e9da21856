package org.caseaudit.register;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.shared.London;
import org.caseaudit.template.AuditTemplate;
import org.omnifaces.util.Faces;

/** All rounds of consultations, and opening another. */
@Named
@RequestScoped
public class ConsultationsBacking {

  private static final int WEEKS_OPEN = 6;

  @Inject private ConsultationService consultations;
  @Inject private Clock clock;

  private List<RoundView> rounds;
  private String template;
  private String name;
  private LocalDate opensOn;
  private LocalDate closesOn;

  @PostConstruct
  void propose() {
    opensOn = London.day(clock.instant());
    closesOn = opensOn.plusWeeks(WEEKS_OPEN);
  }

  public List<RoundView> getRounds() {
    if (rounds == null) {
      rounds = consultations.rounds();
    }
    return rounds;
  }

  public List<AuditTemplate> getTemplates() {
    return consultations.templates();
  }

  /** Opens a round and goes to it. */
  public void begin() {
    ConsultationRound round = consultations.begin(template, name, opensOn, closesOn);
    Faces.redirect("consultations/%s", round.getId().toString());
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public LocalDate getOpensOn() {
    return opensOn;
  }

  public void setOpensOn(LocalDate opensOn) {
    this.opensOn = opensOn;
  }

  public LocalDate getClosesOn() {
    return closesOn;
  }

  public void setClosesOn(LocalDate closesOn) {
    this.closesOn = closesOn;
  }
}
