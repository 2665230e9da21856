package org.caseaudit.measure;

/**
 * Verdicts added up.
 *
 * @param amount what the met ones add to a sum
 * @param amountOf what that sum is of
 */
record Added(Count count, long amount, long amountOf) {

  static final Added NONE = new Added(Count.NONE, 0, 0);

  /** One fact, to be added or, by minus one, taken off. */
  static Added of(Fact fact, int by) {
    Count one =
        switch (fact.getOutcome()) {
          case MET -> new Count(by, 0, 0);
          case NOT_MET -> new Count(0, by, 0);
          case EXCLUDED -> new Count(0, 0, by);
        };
    return new Added(one, by * fact.getAmount(), by * fact.getAmountOf());
  }

  Added plus(Added other) {
    return new Added(count.plus(other.count), amount + other.amount, amountOf + other.amountOf);
  }

  /** So many of so many, by the amounts in place of the sheets. */
  Count weighed() {
    return new Count(amount, Math.max(0, amountOf - amount), count.excluded());
  }
}
