package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.caseaudit.shared.AppClock;
import org.caseaudit.user.UserRepository;

/** Makes an empty installation a demonstration, or finds that it is one, and sets its clock. */
@ApplicationScoped
public class DemonstrationStart {

  private static final String STATE = "demonstration";
  private static final String BEGUN = "begun";
  private static final String AHEAD = "demonstration-clock-ahead";

  @Inject private Demonstration demonstration;
  @Inject private ThisInstallation installation;
  @Inject private UserRepository users;
  @Inject private AppClock clock;

  /**
   * Sets the clock of a demonstration, before anything is written down with a date.
   *
   * @param password empty unless a demonstration is asked for
   */
  void setClock(InstallationSettings settings, Optional<String> password) {
    Optional<String> ahead = settings.find(AHEAD);
    if (ahead.isPresent()) {
      clock.setAhead(Duration.parse(ahead.get()));
    } else if (password.isPresent() && !users.anybody()) {
      clock.set(Demonstration.BEGINNING);
    }
  }

  /**
   * Brings a demonstration up, if this installation is or is to be one.
   *
   * @param password of all its accounts; empty unless a demonstration is asked for
   */
  void bringUp(InstallationSettings settings, Optional<String> password, DataFolder dataFolder) {
    Optional<String> state = settings.find(STATE);
    if (state.isPresent()) {
      resume(state.get());
    } else if (password.isPresent()) {
      begin(settings, password.get(), dataFolder);
    }
  }

  private void resume(String state) {
    if (state.equals(BEGUN)) {
      throw new StartRefused(
          "Making the demonstration was interrupted. Delete the data folder and start again.");
    }
    installation.isADemonstration();
  }

  private void begin(InstallationSettings settings, String password, DataFolder dataFolder) {
    if (users.anybody()) {
      throw new StartRefused(
          "This data folder holds an installation that is in use. A demonstration needs an empty"
              + " one: set CASEAUDIT_DATA to another folder.");
    }
    settings.put(STATE, BEGUN);
    demonstration.fill(password);
    settings.put(
        AHEAD, clock.ahead().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
    settings.put(STATE, "made");
    installation.isADemonstration();
    dataFolder.welcome(
        """
        Sign in as one of these, with the password %s
          officer, officer2   QA officers
          manager, manager2   team managers
          lead                QA lead
          leadofficer, leadofficer2   lead officers of the plan
          keeper              register keeper
          board               Service Improvement Board
          admin               administrator
        """
            .formatted(password));
  }
}
