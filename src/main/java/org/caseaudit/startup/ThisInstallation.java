package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What every page says about this installation. */
@Named("installation")
@ApplicationScoped
public class ThisInstallation {

  private volatile boolean demonstration;

  void isADemonstration() {
    demonstration = true;
  }

  public boolean isDemonstration() {
    return demonstration;
  }

  /** The sentence on top of every page of a demonstration. */
  public String getBannerText() {
    return "Every child, audit and person here is made up, and the clock began in"
        + " September 2017.";
  }
}
