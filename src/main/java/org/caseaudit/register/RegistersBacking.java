package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All registers on one page. */
@Named
@RequestScoped
public class RegistersBacking {

  @Inject private RegisterService registers;

  private List<RegisterSummary> all;

  public List<RegisterSummary> getRegisters() {
    if (all == null) {
      all = registers.registers();
    }
    return all;
  }
}
