package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caseaudit.register.ConsultationRound;
import org.caseaudit.register.ConsultationService;
import org.caseaudit.register.Given;
import org.caseaudit.register.ReplyService;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.user.Actor;

/** The demonstration's consultations: two of children and young people, two of partner agencies. */
@ApplicationScoped
public class DemonstrationConsultations {

  private static final String CHILDREN = "annual-consultation";
  private static final String PARTNERS = "partner-survey";
  private static final List<String> WORDS =
      List.of(
          "I liked the day at the Guildhall.",
          "Please answer when we write.",
          "I would like to meet the others more often.");

  @Inject private Scene scene;
  @Inject private DemonstrationPeople people;
  @Inject private ConsultationService consultations;
  @Inject private ReplyService replies;

  private final Random random = new Random(20170901L);

  /** A consultation that the pack in force doesn't have is left out. */
  void fill() {
    List<String> offered =
        scene.as(people.lead(), consultations::templates).stream()
            .map(template -> template.ref().code())
            .toList();
    if (offered.contains(CHILDREN)) {
      children("Annual consultation 2016", LocalDate.of(2016, 9, 5), 0.35, 0.45);
      children("Annual consultation 2017", LocalDate.of(2017, 8, 28), 0.7, 0.65);
    }
    if (offered.contains(PARTNERS)) {
      partners("Partner survey, January 2017", LocalDate.of(2017, 1, 9), 0.5);
      partners("Partner survey, July 2017", LocalDate.of(2017, 7, 3), 0.75);
    }
  }

  private void children(String name, LocalDate opens, double quality, double responding) {
    long round = begin(CHILDREN, name, opens);
    for (String strand : List.of("looked-after", "care-leaver")) {
      for (String link : invite(round, strand, 18, opens)) {
        if (happens(responding)) {
          send(link, opens, child(strand, quality));
        }
      }
    }
  }

  private Map<String, AnswerValue> child(String strand, double quality) {
    Map<String, AnswerValue> answers = new HashMap<>();
    answers.put(
        "CQ3",
        new AnswerValue.Whole(Math.min(5, 2 + random.nextInt(3) + (happens(quality) ? 1 : 0))));
    answers.put("CQ1", code(happens(quality) ? "yes" : any("no", "unsure")));
    answers.put("CQ2", code(happens(quality) ? "yes" : any("no", "unsure")));
    if (strand.equals("care-leaver")) {
      String otherwise = any("partly", "cannot", "no-passport", "rather-not-say");
      answers.put("CQ4", code(happens(quality) ? "clearly" : otherwise));
    }
    if (happens(0.4)) {
      answers.put("CQ5", new AnswerValue.Text(WORDS.get(random.nextInt(WORDS.size()))));
    }
    return answers;
  }

  private void partners(String name, LocalDate opens, double quality) {
    long round = begin(PARTNERS, name, opens);
    for (String agency : List.of("health", "school", "police", "housing", "voluntary")) {
      for (String link : invite(round, agency, 2, opens)) {
        if (happens(0.8)) {
          send(link, opens, Map.of("PS2", code(happens(quality) ? "yes" : any("partly", "no"))));
        }
      }
    }
  }

  private long begin(String template, String name, LocalDate opens) {
    scene.at(opens, 9);
    ConsultationRound round =
        scene.as(
            people.lead(), () -> consultations.begin(template, name, opens, opens.plusDays(32)));
    return round.getId();
  }

  private List<String> invite(long round, String strand, int number, LocalDate opens) {
    scene.at(opens, 10);
    return scene.as(people.lead(), () -> consultations.invite(round, strand, number));
  }

  private void send(String link, LocalDate opens, Map<String, AnswerValue> values) {
    scene.at(opens.plusDays(1 + random.nextInt(18)), 17);
    Map<String, Given> answers = new HashMap<>();
    values.forEach((code, value) -> answers.put(code, new Given(value, null)));
    scene.does(Actor.withLink(), () -> replies.send(link, "demonstration", answers));
  }

  private static AnswerValue code(String code) {
    return new AnswerValue.Code(code);
  }

  private boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  private String any(String... values) {
    return values[random.nextInt(values.length)];
  }
}
