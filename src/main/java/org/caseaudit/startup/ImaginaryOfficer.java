package org.caseaudit.startup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.sheet.StoredAnswer;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;

/**
 * Answers an audit of the demonstration as an officer might: what the form asks, in the order in
 * which it asks it, better as the service improves. Everything is drawn from the random numbers it
 * is given, so that the demonstration is the same every time.
 */
final class ImaginaryOfficer {

  private final Random random;
  private final DemonstrationWords words;
  private final double quality;
  private final ThemedAnswers themes;

  /**
   * An officer on one audit.
   *
   * @param quality how good the work on this case is, from 0 to 1
   */
  ImaginaryOfficer(Random random, DemonstrationWords words, double quality) {
    this.random = random;
    this.words = words;
    this.quality = quality;
    this.themes = new ThemedAnswers(random, quality);
  }

  /** Answers all of a sheet. */
  void fill(SheetService sheets, long id) {
    List<AnswerChange> changes = first(sheets.open(id));
    if (changes.isEmpty()) {
      changes = next(sheets.open(id));
    }
    while (!changes.isEmpty()) {
      sheets.answerAll(id, changes);
      changes = next(sheets.open(id));
    }
  }

  /** What to answer next; nothing when nothing is missing any more. */
  List<AnswerChange> next(OpenedSheet sheet) {
    Map<Address, AnswerChange> changes = new LinkedHashMap<>();
    for (Gap gap : sheet.reading().gaps()) {
      Question question = sheet.template().question(gap.address().question());
      changes.put(gap.address(), answer(sheet, gap.address(), question));
    }
    return new ArrayList<>(changes.values());
  }

  /** What is answered before anything else: the people to be asked, and what need not be asked. */
  List<AnswerChange> first(OpenedSheet sheet) {
    List<AnswerChange> changes = new ArrayList<>(people(sheet));
    themes
        .volunteered(sheet)
        .forEach(
            (code, value) ->
                changes.add(change(sheet, Address.of(code), AnswerValue.ANSWERED, value, null)));
    if (sheet.template().find("Z9").isPresent() && wouldShare(sheet)) {
      changes.add(
          change(sheet, Address.of("Z9"), AnswerValue.ANSWERED, words.practice(quality), null));
    }
    return changes;
  }

  /** About one case in four. */
  private static boolean wouldShare(OpenedSheet sheet) {
    return Math.floorMod(sheet.sheet().getStratum().childReference().hashCode(), 4) == 0;
  }

  private List<AnswerChange> people(OpenedSheet sheet) {
    Address group = Address.of("FCR");
    if (sheet.template().find("FCR").isEmpty()) {
      return List.of();
    }
    List<String> keys = new ArrayList<>(sheet.reading().items(group));
    List<AnswerChange> changes = new ArrayList<>();
    String status = sheet.sheet().getStratum().planStatus();
    if ("looked-after".equals(status)) {
      add(sheet, keys, changes, "carer");
    }
    add(sheet, keys, changes, "partner-agency");
    changes.add(change(sheet, group, AnswerValue.ANSWERED, String.join(",", keys), null));
    return changes;
  }

  private void add(OpenedSheet sheet, List<String> keys, List<AnswerChange> changes, String who) {
    String key = "p" + (keys.size() + 1);
    keys.add(key);
    changes.add(change(sheet, new Address("FCA", key), AnswerValue.ANSWERED, who, null));
  }

  private AnswerChange answer(OpenedSheet sheet, Address address, Question question) {
    List<Option> reasons = question.notApplicableReasons();
    if (!reasons.isEmpty() && random.nextDouble() < 0.08) {
      return change(sheet, address, AnswerValue.NOT_APPLICABLE, reasons.get(0).code(), null);
    }
    if (question.offersNotEvidenced() && random.nextDouble() < 0.06 * (1 - quality) * 2) {
      return change(sheet, address, AnswerValue.NOT_EVIDENCED, null, null);
    }
    String value = value(sheet, address, question);
    return change(sheet, address, AnswerValue.ANSWERED, value, words.note(question, random));
  }

  private String value(OpenedSheet sheet, Address address, Question question) {
    return themes.value(sheet, address).orElseGet(() -> usual(sheet, address, question));
  }

  private String usual(OpenedSheet sheet, Address address, Question question) {
    return switch (question.type()) {
      case YES_NO, YES_PARTLY_NO -> yesOrNo(sheet, address, question);
      case GRADE -> grade();
      case CHOICE ->
          question.option("yes").isPresent()
              ? yesOrNo(sheet, address, question)
              : choice(sheet, address, question);
      case MULTI -> several(question);
      case DATE -> date(sheet, question).toString();
      case INTEGER -> Long.toString(number(question));
      case SCALE -> Long.toString(3 + random.nextInt(3));
      case TEXT -> words.text(question, random);
      case GROUP -> items(sheet, address, question);
      case DERIVED -> throw new IllegalStateException(question + " is derived, so never missing");
    };
  }

  private String yesOrNo(OpenedSheet sheet, Address address, Question question) {
    switch (question.code()) {
      case "FC1":
        return inScope(sheet, address) ? "yes" : "no";
      case "H8b", "Z8n", "FC9":
        return "yes";
      case "Z8f":
        return address.item().equals("n1") ? "yes" : "no";
      case "H4f":
        return Boolean.TRUE.equals(sheet.sheet().getStratum().uasc()) ? "yes" : "no";
      case "FC20", "FC5a", "LACh":
        return random.nextDouble() < 0.06 ? "yes" : "no";
      default:
        double drawn = random.nextDouble();
        double yes =
            question.code().startsWith("SP7") ? 0.88 + 0.13 * quality : 0.62 + 0.38 * quality;
        if (drawn < yes) {
          return "yes";
        }
        boolean partly =
            question.type() == AnswerType.YES_PARTLY_NO && drawn < yes + (1 - yes) * 0.6;
        return partly ? "partly" : "no";
    }
  }

  private boolean inScope(OpenedSheet sheet, Address address) {
    String who = given(sheet, new Address("FCA", address.item()));
    boolean parent = "mother".equals(who) || "father".equals(who);
    if (parent && Boolean.TRUE.equals(sheet.sheet().getStratum().uasc())) {
      return false;
    }
    return !"father".equals(who) || random.nextDouble() < 0.6;
  }

  private String grade() {
    double drawn = quality + random.nextGaussian() * 0.18;
    if (drawn > 0.95) {
      return "outstanding";
    }
    if (drawn > 0.55) {
      return "good";
    }
    return drawn > 0.12 ? "requires-improvement" : "inadequate";
  }

  private String choice(OpenedSheet sheet, Address address, Question question) {
    String status = sheet.sheet().getStratum().planStatus();
    return switch (question.code()) {
      case "SP1" -> planType(status);
      case "SP2" -> edition(sheet.circumstances().asAt());
      case "FC1r" -> reasonNotInScope(sheet, address);
      case "FC3" -> outcomeOfContact();
      case "FC13", "FC14" -> pick("agrees", 0.6, "partly", 0.25, "conflicts", 0.1, "no-feedback");
      case "FC17" -> pick("action", 0.45, "nothing-needed");
      case "Z4" -> pick("safe", 0.965, "unsafe-acting", 0.025, "unsure");
      default -> question.options().get(random.nextInt(question.options().size())).code();
    };
  }

  private String planType(String status) {
    return switch (status) {
      case "looked-after" -> pick("care-plan", 0.55, "pep", 0.3, "pathway");
      case "care-leaver" -> "pathway";
      default -> status;
    };
  }

  private String edition(LocalDate asAt) {
    if (asAt.isBefore(LocalDate.of(2017, 3, 1))) {
      return "old";
    }
    return pick("pilot", 0.7, "old");
  }

  private String reasonNotInScope(OpenedSheet sheet, Address address) {
    String who = given(sheet, new Address("FCA", address.item()));
    boolean unaccompanied = Boolean.TRUE.equals(sheet.sheet().getStratum().uasc());
    return unaccompanied && !"child".equals(who)
        ? "role-does-not-exist"
        : pick("no-contact-details", 0.6, "legal-restriction", 0.2, "asked-us-not-to");
  }

  private String outcomeOfContact() {
    double tried = 0.7 + 0.29 * quality;
    return random.nextDouble() < tried
        ? pick("fed-back", 0.55 + 0.25 * quality, "reached-declined", 0.1, "no-response")
        : "not-attempted";
  }

  /** One of the words by its share; the last one takes what is left. */
  private String pick(Object... wordsAndShares) {
    double drawn = random.nextDouble();
    for (int i = 0; i + 1 < wordsAndShares.length; i += 2) {
      drawn -= (Double) wordsAndShares[i + 1];
      if (drawn < 0) {
        return (String) wordsAndShares[i];
      }
    }
    return (String) wordsAndShares[wordsAndShares.length - 1];
  }

  private String several(Question question) {
    List<String> codes =
        question.options().stream()
            .filter(option -> !option.exclusive())
            .map(Option::code)
            .collect(Collectors.toCollection(ArrayList::new));
    if ("LAC1".equals(question.code())) {
      codes.removeIf(code -> random.nextDouble() > 0.85 + 0.15 * quality);
    } else if ("SP20".equals(question.code())) {
      codes.removeIf(code -> random.nextDouble() > 0.75 + 0.2 * quality);
    } else {
      while (codes.size() > 1 + random.nextInt(3)) {
        codes.remove(random.nextInt(codes.size()));
      }
    }
    return codes.isEmpty()
        ? question.options().get(question.options().size() - 1).code()
        : String.join(",", codes);
  }

  private LocalDate date(OpenedSheet sheet, Question question) {
    LocalDate asAt = sheet.circumstances().asAt();
    return switch (question.code()) {
      case "SP3" -> asAt.minusDays(150 + random.nextInt(150));
      case "SP4" -> asAt.minusDays(10 + random.nextInt(quality > 0.5 ? 85 : 140));
      case "SP5", "Z8d" -> asAt.plusDays(14 + random.nextInt(60));
      default -> asAt.minusDays(1 + random.nextInt(20));
    };
  }

  private long number(Question question) {
    return switch (question.code()) {
      case "SP7n" -> 3 + random.nextInt(4);
      case "SP4n" -> 1 + random.nextInt(4);
      default -> question.min().orElse(0) + random.nextInt(3);
    };
  }

  private String items(OpenedSheet sheet, Address address, Question question) {
    int count =
        switch (question.code()) {
          case "SPA" -> Integer.parseInt(given(sheet, Address.of("SP7n")));
          case "FCT" -> 1 + random.nextInt(2);
          default -> Math.max(1, question.minItems()) + random.nextInt(2);
        };
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> "n" + number)
        .collect(Collectors.joining(","));
  }

  static String given(OpenedSheet sheet, Address address) {
    return sheet.stored(address).map(StoredAnswer::value).orElse("");
  }

  private AnswerChange change(
      OpenedSheet sheet, Address address, String state, String value, String note) {
    long version = sheet.stored(address).map(StoredAnswer::version).orElse(0L);
    String operation = "demo-" + sheet.sheet().getId() + "-" + address + "-" + version;
    return new AnswerChange(operation, address, version, state, value, note);
  }
}
