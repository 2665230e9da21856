package org.caseaudit.template;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/** The pack that a request reads outside of transactions, such as a page while it is drawn. */
@RequestScoped
public class PackOfRequest {

  private Packs.Read pack;

  Packs.Read orElse(Supplier<Packs.Read> inForce) {
    if (pack == null) {
      pack = inForce.get();
    }
    return pack;
  }
}
