package org.caseaudit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.template.Faults;
import org.caseaudit.template.SchemaCheck;
import org.caseaudit.template.YamlFile;
import org.caseaudit.template.YamlNode;

/** Reads the plan's file into a plan, noting everything wrong with it at once. */
@ApplicationScoped
public class PlanReader {
  private static final DateTimeFormatter MONTH_IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  /** Empty when a fault of this file was noted. */
  public Optional<Plan> read(YamlFile file, Faults faults) {
    if (!SchemaCheck.named("plan").accepts(file, faults)) {
      return Optional.empty();
    }
    new PlanCheck(file.root(), faults).run();
    checkDates(file.root(), faults);
    return faults.in(file.name()) ? Optional.empty() : Optional.of(plan(file.root()));
  }

  private static Plan plan(YamlNode root) {
    return new Plan(
        root.text("plan"),
        period(root),
        root.texts("introduction"),
        root.text("overall-judgement"),
        root.items("judgements").stream().map(PlanReader::judgement).toList(),
        root.texts("aim"),
        root.texts("development"),
        root.texts("governance"),
        root.texts("structure"),
        root.items("ofsted-recommendations").stream()
            .map(PlanReader::ofstedRecommendation)
            .toList(),
        ragMeanings(root),
        root.text("key-leads-as-of"),
        root.items("key-leads").stream().map(PlanReader::keyLead).toList(),
        root.items("recommendations").stream().map(PlanReader::recommendation).toList(),
        root.items("annotations").stream()
            .map(node -> new PlanAnnotation(node.texts("about"), node.text("words")))
            .toList());
  }

  private static Plan.Period period(YamlNode root) {
    YamlNode period = root.fields().get("period");
    return new Plan.Period(
        period.text("words"),
        LocalDate.parse(period.text("from")),
        LocalDate.parse(period.text("until")));
  }

  private static Judgement judgement(YamlNode node) {
    return new Judgement(node.text("ref"), node.text("area"), node.text("judgement"));
  }

  private static OfstedRecommendation ofstedRecommendation(YamlNode node) {
    return new OfstedRecommendation(
        node.number("number", 0), node.text("area"), node.text("words"));
  }

  private static Map<Rag, String> ragMeanings(YamlNode root) {
    Map<Rag, String> meanings = new EnumMap<>(Rag.class);
    root.items("rag")
        .forEach(node -> meanings.put(Rag.of(node.text("status")), node.text("words")));
    return meanings;
  }

  private static KeyLead keyLead(YamlNode node) {
    return new KeyLead(node.text("job"), node.text("holder"));
  }

  private static Recommendation recommendation(YamlNode node) {
    return new Recommendation(
        node.number("number", 0),
        node.text("area"),
        node.text("words"),
        node.text("source"),
        node.find("ofsted-number").map(number -> Integer.valueOf(number.text())),
        node.text("lead"),
        node.find("leads").isPresent() ? node.texts("leads") : List.of(node.text("lead")),
        node.text("dlt-lead"),
        node.text("relevant-plans"),
        node.items("expected-outcomes").stream()
            .map(outcome -> new ExpectedOutcome(outcome.text("id"), outcome.text("words")))
            .toList(),
        node.items("measures-of-success").stream()
            .map(measure -> new MeasureOfSuccess(measure.text("id"), measure.text("words")))
            .toList(),
        node.items("actions").stream().map(PlanReader::action).toList(),
        node.items("notes").stream()
            .map(note -> new PlanNote(note.text("on"), note.text("words")))
            .toList());
  }

  private static PlanAction action(YamlNode node) {
    List<String> leads = node.texts("leads");
    return new PlanAction(
        node.text("ref"),
        node.text("words"),
        node.text("end"),
        node.find("end-month").map(month -> YearMonth.parse(month.text())),
        node.find("lead-words").map(YamlNode::text).orElse(String.join("/", leads)),
        leads);
  }

  private static void checkDates(YamlNode root, Faults faults) {
    YamlNode period = root.fields().get("period");
    Optional<LocalDate> from = date(period.fields().get("from"), faults);
    Optional<LocalDate> until = date(period.fields().get("until"), faults);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      faults.add(period.fields().get("until"), "The plan ends before it begins");
    }
    for (YamlNode recommendation : root.items("recommendations")) {
      recommendation.items("actions").forEach(action -> checkEnd(action, faults));
    }
  }

  private static Optional<LocalDate> date(YamlNode node, Faults faults) {
    try {
      return Optional.of(LocalDate.parse(node.text()));
    } catch (DateTimeParseException e) {
      faults.add(node, "“" + node.text() + "” is not a day of the calendar");
      return Optional.empty();
    }
  }

  /** A month in words has its month in figures beside it; other words have none. */
  private static void checkEnd(YamlNode action, Faults faults) {
    YamlNode end = action.fields().get("end");
    Optional<YamlNode> month = action.find("end-month");
    Optional<YearMonth> inWords = monthInWords(end.text());
    if (month.isEmpty()) {
      inWords.ifPresent(
          read -> faults.add(end, "“" + end.text() + "” needs its end-month: " + read));
      return;
    }
    try {
      YearMonth read = YearMonth.parse(month.get().text());
      if (!inWords.equals(Optional.of(read))) {
        faults.add(month.get(), read + " is not “" + end.text() + "”, the end date in words");
      }
    } catch (DateTimeParseException e) {
      faults.add(month.get(), "“" + month.get().text() + "” is not a month, such as 2017-02");
    }
  }

  private static Optional<YearMonth> monthInWords(String words) {
    try {
      return Optional.of(YearMonth.parse(words, MONTH_IN_WORDS));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
