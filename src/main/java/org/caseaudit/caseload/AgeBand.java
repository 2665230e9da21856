package org.caseaudit.caseload;

/** Ages as national returns group them, with care leavers apart. */
public enum AgeBand {
  UNDER_1("Under 1", 0),
  FROM_1_TO_4("1 to 4", 1),
  FROM_5_TO_9("5 to 9", 5),
  FROM_10_TO_15("10 to 15", 10),
  AGED_16_OR_17("16 and 17", 16),
  AGED_18_OR_OVER("18 and over", 18);

  private final String label;
  private final int from;

  AgeBand(String label, int from) {
    this.label = label;
    this.from = from;
  }

  public String label() {
    return label;
  }

  /** The band of an age in whole years. */
  public static AgeBand of(int age) {
    AgeBand found = UNDER_1;
    for (AgeBand band : values()) {
      if (age >= band.from) {
        found = band;
      }
    }
    return found;
  }
}
