package org.caseaudit.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Team;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One file for import: what it would do, what becomes of it, and undoing it. */
@Named
@RequestScoped
public class ImportBacking {

  private static final int PAGE_SIZE = 50;
  private static final int MOST_TEAMS = 500;

  @Inject private ImportService imports;
  @Inject private ImportRunner runner;
  @Inject private PageParameters parameters;

  private Preview preview;
  private List<String> obstacles;

  /** Finds it, or says that there is none. */
  public void load() {
    getPreview();
  }

  public Preview getPreview() {
    if (preview == null) {
      preview = imports.preview(parameters.id());
    }
    return preview;
  }

  public FileImport getSent() {
    return getPreview().about();
  }

  /** Whether it is being read or imported just now. */
  public boolean isUnderWay() {
    return getSent().getStatus() == FileImport.Status.READING
        || getSent().getStatus() == FileImport.Status.IMPORTING;
  }

  public int getProgress() {
    return runner.progress(getSent().getId());
  }

  public List<CaseOutcome> getOutcomes() {
    return Arrays.stream(CaseOutcome.values())
        .filter(outcome -> getPreview().count(outcome) > 0)
        .toList();
  }

  /** The outcome whose cases are listed. */
  public CaseOutcome getShown() {
    String wanted = parameters.text("show");
    return getOutcomes().stream()
        .filter(outcome -> outcome.name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseGet(() -> getOutcomes().stream().findFirst().orElse(CaseOutcome.NEW));
  }

  public List<CaseLine> getCases() {
    return imports.cases(getSent().getId(), getShown(), (getPage() - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  public int getPage() {
    return page("page", getLastPage());
  }

  public int getLastPage() {
    return pages(getPreview().count(getShown()));
  }

  public List<ImportFault> getFaults() {
    return imports.faults(getSent().getId(), (getFaultPage() - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  public int getFaultPage() {
    return page("faults", getLastFaultPage());
  }

  public int getLastFaultPage() {
    return pages(getPreview().faults());
  }

  private static int pages(int all) {
    return Math.max(1, (all + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  private int page(String name, int last) {
    String wanted = parameters.text(name);
    return wanted.matches("[1-9]\\d{0,6}") ? Math.min(Integer.parseInt(wanted), last) : 1;
  }

  public List<Team> getTeams() {
    return imports.teams();
  }

  /** Which team is meant by what the file says. */
  public void mean() {
    List<TeamChoice> choices = new ArrayList<>();
    for (int i = 0; i < MOST_TEAMS && Faces.getRequestParameter("words-" + i) != null; i++) {
      String team = parameters.text("team-" + i);
      choices.add(
          new TeamChoice(
              parameters.text("words-" + i), team.isEmpty() ? null : Long.valueOf(team), 0));
    }
    imports.mean(parameters.id(), choices);
    Faces.redirect("caseload/imports/%s", parameters.id());
  }

  /** Imports what is good in it. */
  public void take() {
    runner.take(parameters.id(), closeVanished());
    Faces.redirect("caseload/imports/%s", parameters.id());
  }

  private LocalDate closeVanished() {
    if (!parameters.text("vanished").equals("close")) {
      return null;
    }
    try {
      return LocalDate.parse(parameters.text("closed-on"));
    } catch (DateTimeException e) {
      throw Refused.invalid(
          "Say on which day the cases that are no longer in the file were closed.");
    }
  }

  /** Puts it aside. */
  public void discard() {
    imports.discard(parameters.id());
    Messages.addFlashGlobalInfo("The file was put aside. Nothing was imported.");
    Faces.redirect("caseload/import");
  }

  /** Why it can't be undone; empty if it can. */
  public List<String> getObstacles() {
    if (obstacles == null) {
      obstacles = imports.obstacles(getSent().getId());
    }
    return obstacles;
  }

  /** Undoes it. */
  public void undo() {
    imports.undo(parameters.id());
    Messages.addFlashGlobalInfo("The import was undone: every case is as it was before.");
    Faces.redirect("caseload/imports/%s", parameters.id());
  }
}
