package org.caseaudit.startup;

import static org.caseaudit.startup.ImaginaryOfficer.given;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.template.Address;

/**
 * What an imaginary officer answers about disengagement, permanence, health and neglect where any
 * answer would not do: dates that follow each other, and facts that fit together.
 */
final class ThemedAnswers {

  private static final int DECIDED = 75;

  private final Random random;
  private final double quality;
  private Double plot;

  ThemedAnswers(Random random, double quality) {
    this.random = random;
    this.quality = quality;
  }

  /** How this case goes, from 0 to 1: drawn once, when it first matters. */
  private double plot() {
    if (plot == null) {
      plot = random.nextDouble();
    }
    return plot;
  }

  /** Answers to questions that need not be answered. */
  Map<String, String> volunteered(OpenedSheet sheet) {
    Map<String, String> answers = new LinkedHashMap<>();
    if (sheet.template().find("HP3a").isPresent() && happens(0.5 + 0.5 * quality)) {
      answers.put("HP2", before(sheet, 170));
      if (happens(0.35 + 0.6 * quality)) {
        answers.put("HP3", before(sheet, 120));
      }
    }
    return answers;
  }

  /** Empty where any answer will do. */
  Optional<String> value(OpenedSheet sheet, Address address) {
    String code = address.question();
    String value =
        code.startsWith("DC")
            ? disengagement(sheet, address)
            : code.startsWith("PM")
                ? permanence(sheet, address)
                : code.startsWith("NG") ? neglect(sheet, code) : health(sheet, code);
    return Optional.ofNullable(value);
  }

  private String disengagement(OpenedSheet sheet, Address address) {
    return switch (address.question()) {
      case "DC1" ->
          isClosed(sheet) || plot() < 0.35 ? "closed" : plot() < 0.92 ? "continuing" : "stepped-up";
      case "DCc" -> before(sheet, 25);
      case "DC2" -> before(sheet, 95 + random.nextInt(60));
      case "DC11" -> isClosed(sheet) ? "cease" : decision();
      case "DCd" -> before(sheet, DECIDED);
      case "DC7" -> lock(given(sheet, new Address("DCLn", address.item())));
      case "DC7x" -> yes(0.75 + 0.25 * quality);
      case "DC6" -> before(sheet, DECIDED + random.nextInt(6));
      case "DC15" -> before(sheet, happens(0.4 + 0.6 * quality) ? 0 : -60);
      case "DC18" -> happens(0.3 + 0.65 * quality) ? "none" : any("no-visit", "overdue-action");
      case "DC20" -> before(sheet, happens(0.3 + 0.7 * quality) ? 35 : 140);
      default -> null;
    };
  }

  private static boolean isClosed(OpenedSheet sheet) {
    return "closed".equals(sheet.sheet().getStratum().planStatus());
  }

  private String decision() {
    if (!happens(0.55 + 0.45 * quality)) {
      return "none";
    }
    return plot() < 0.35
        ? "cease"
        : plot() < 0.8 ? "continue" : plot() < 0.92 ? "step-down" : "step-up";
  }

  private String lock(String which) {
    if (!happens(0.6 + 0.4 * quality)) {
      return any("nobody", "other");
    }
    return switch (which) {
      case "lock-1" -> "team-manager";
      case "lock-2" -> "service-manager";
      default -> "independent";
    };
  }

  private String permanence(OpenedSheet sheet, Address address) {
    boolean unaccompanied = Boolean.TRUE.equals(sheet.sheet().getStratum().uasc());
    int since = 260 + (int) (plot() * 400);
    return switch (address.question()) {
      case "PM1" -> before(sheet, since);
      case "PM1s" -> "no";
      case "PM2" -> unaccompanied ? "section-20" : any("care-order", "interim-care-order");
      case "PM3" -> permanencePlan(unaccompanied);
      case "PM4" -> before(sheet, since - (happens(0.4 + 0.55 * quality) ? 90 : 160));
      case "PM4r" -> before(sheet, since - 118);
      case "PM6" -> Integer.toString(random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3));
      case "PM7" -> attached(Integer.parseInt(given(sheet, Address.of("PM6"))));
      case "PM12a" -> any("yes", "yes", "yes", "no", "unavailable");
      case "PM12b" -> yes(0.3);
      case "PM12c" -> yes(0.6 + 0.4 * quality);
      case "PM20" -> Integer.toString(happens(0.5 + 0.5 * quality) ? random.nextInt(5) : 8);
      case "PM17a" -> yes(0.06);
      case "PM22" -> yes(0.2);
      case "PM23" -> any("yes", "yes", "yes", quality > 0.6 ? "yes" : "no", "mixed", "not-able");
      default -> null;
    };
  }

  private String permanencePlan(boolean unaccompanied) {
    if (!happens(0.85 + 0.15 * quality)) {
      return "none";
    }
    return unaccompanied ? any("supported-living", "fostering") : any("fostering", "guardianship");
  }

  private String attached(int discussed) {
    return Integer.toString(happens(0.4 + 0.6 * quality) ? discussed : discussed - 1);
  }

  private String health(OpenedSheet sheet, String code) {
    boolean has = !given(sheet, Address.of("HP3")).isEmpty();
    return switch (code) {
      case "HP1" -> any("former-relevant", "former-relevant", "relevant", "qualifying");
      case "HP4", "HP10s" -> yes(0.05);
      case "HP5" -> yes(has ? 0.85 : 0.02);
      case "HP3a" -> Integer.toString(16 + random.nextInt(4));
      case "HP6s" ->
          any("present", "present", "present", quality > 0.6 ? "present" : "missing", "explained");
      case "HP14" ->
          has && happens(quality)
              ? "clearly"
              : has ? any("partly", "partly", "cannot") : any("cannot", "never-asked");
      case "HAAk" -> any("review", "review", "review", "initial");
      case "HAAd" -> before(sheet, 20 + random.nextInt(200));
      case "HAAi" -> any("not-needed", "provided", quality > 0.6 ? "provided" : "not-provided");
      case "HA11" -> covered();
      case "HA12" -> Integer.toString(2 + random.nextInt(4));
      case "HA12d" -> Integer.toString(2);
      case "HA12o" -> happens(0.4 + 0.5 * quality) ? "0" : "1";
      default -> null;
    };
  }

  private String covered() {
    String most = "physical,emotional,dental,optical,immunisation,lifestyle";
    return happens(0.3 + 0.7 * quality) ? most + ",childs-view" : most;
  }

  private String neglect(OpenedSheet sheet, String code) {
    return switch (code) {
      case "NGa", "NGb" -> "3";
      case "NG27" -> yes(0.6);
      case "NG35d" -> yes(0.2);
      default -> null;
    };
  }

  private boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  private String yes(double probability) {
    return happens(probability) ? "yes" : "no";
  }

  private String any(String... values) {
    return values[random.nextInt(values.length)];
  }

  /** A day before the end of the period read. */
  private static String before(OpenedSheet sheet, int days) {
    LocalDate asAt = sheet.circumstances().asAt();
    return asAt.minusDays(days).toString();
  }
}
