package org.caseaudit.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.caseaudit.register.RegisterEntry;
import org.caseaudit.template.Option;
import org.caseaudit.user.Permissions;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** What the service learns: themes by quarter; one of them in full if the address names it. */
@Named
@RequestScoped
public class LearningBacking {

  @Inject private LearningService service;
  @Inject private PracticeService practice;
  @Inject private RemedialListService actions;
  @Inject private PageParameters parameters;
  @Inject private Permissions permissions;

  private LearningService.Learning learning;

  /** Before the page is drawn. */
  public void load() {
    learning = service.learning();
  }

  public LearningService.Learning getLearning() {
    if (learning == null) {
      load();
    }
    return learning;
  }

  public boolean isNothingYet() {
    return getLearning().audits().stream().allMatch(number -> number == 0);
  }

  /** The theme the address names; null for none. */
  public ThemeLine getTheme() {
    return getLearning().themes().stream()
        .filter(line -> line.code().equals(parameters.text("theme")))
        .findFirst()
        .orElse(null);
  }

  /** Where a finding can come from, for those who can record a change. */
  public List<Option> getSources() {
    return permissions.may("KEEP_REGISTERS") ? service.sources() : List.of();
  }

  /** Begins a change of practice because of the theme, and goes to it. */
  public void beginChange() {
    RegisterEntry entry = service.beginChange(parameters.text("theme"), parameters.text("source"));
    Faces.redirect("registers/%s/%s", entry.getRegister(), entry.getId().toString());
  }

  /** How many actions of the whole service are in a group. */
  public long number(Map<RemedialFilter.State, Long> tally, String state) {
    return tally.get(RemedialFilter.State.valueOf(state));
  }

  public Map<RemedialFilter.State, Long> getTally() {
    return actions.tallyOfAll();
  }

  public List<SharedPractice> getShared() {
    return practice.shared();
  }

  public List<LearningRepository.Practice> getToShare() {
    return permissions.may("SHARE_PRACTICE") ? practice.toShare() : List.of();
  }

  public void share() {
    practice.share(audit(), parameters.text("words"));
    shown("Shared. Everybody who sees this page can read it.");
  }

  public void keepBack() {
    practice.keepBack(audit());
    shown("Kept back.");
  }

  private long audit() {
    return parameters.number("audit", "Load the page again: the form is incomplete.");
  }

  private static void shown(String words) {
    Messages.addFlashGlobalInfo(words);
    Faces.redirect("learning");
  }
}
