package org.caseaudit.user;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Prepares the first start once the database is up. */
@Startup
@Singleton
@DependsOn("Installation")
public class FirstStartAtStart {

  @Inject private FirstStartService firstStart;

  @PostConstruct
  void prepare() {
    firstStart.prepare();
  }
}
