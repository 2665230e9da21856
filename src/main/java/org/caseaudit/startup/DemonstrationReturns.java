package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.caseaudit.register.Given;
import org.caseaudit.register.ReplyService;
import org.caseaudit.register.ReturnService;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.user.Actor;

/** What agencies of the demonstration answer over the links they are sent. */
@ApplicationScoped
public class DemonstrationReturns {

  private static final Map<String, String> AGENCIES =
      new TreeMap<>(Map.of("school", "School", "health", "Health visiting", "police", "Police"));

  @Inject private Scene scene;
  @Inject private DemonstrationAudits audits;
  @Inject private ReturnService returns;
  @Inject private ReplyService replies;

  /** Invites the agencies to an audit, takes what they send, and opens it for the panel. */
  void collect(long audit, LocalDate day, Random random) {
    Actor chair = audits.officer(audit);
    scene.at(day.minusDays(7), 9);
    Map<String, String> links = new HashMap<>();
    AGENCIES.forEach(
        (code, name) ->
            links.put(code, scene.as(chair, () -> returns.invite(audit, name, day.plusDays(14)))));
    for (String agency : AGENCIES.keySet()) {
      scene.at(day.minusDays(1 + random.nextInt(5)), 16);
      Map<String, Given> answers = answers(agency, day, random);
      scene.does(
          Actor.withLink(),
          () -> replies.send(links.get(agency), "demo-" + audit + "-" + agency, answers));
    }
    scene.at(day, 9);
    scene.does(chair, () -> returns.open(audit, null));
  }

  private static Map<String, Given> answers(String agency, LocalDate day, Random random) {
    Map<String, AnswerValue> values = new HashMap<>();
    values.put("NG1", new AnswerValue.Code(agency));
    values.put("NG1r", new AnswerValue.Text("Safeguarding lead"));
    values.put("NG1f", new AnswerValue.Day(day.minusYears(2)));
    values.put("NG1t", new AnswerValue.Day(day.minusDays(8)));
    boolean involved = !agency.equals("police") || random.nextBoolean();
    values.put("NG2", new AnswerValue.Code(involved ? "yes" : "no"));
    if (involved) {
      List.of("NG3", "NG7", "NG8", "NG10", "NG11")
          .forEach(code -> values.put(code, any(random, "yes", "yes", "partly", "no")));
      values.put("NG4", any(random, "yes", "partly"));
      values.put("NG5", new AnswerValue.Codes(List.of("emotional", "supervisory")));
      values.put("NG6", any(random, "yes", "no"));
      values.put("NG9", new AnswerValue.Whole(3));
      values.put("NG9a", new AnswerValue.Whole(2 + random.nextInt(2)));
      values.put("NG9r", new AnswerValue.Whole(random.nextInt(3)));
      values.put("NG12", any(random, "good", "good", "requires-improvement"));
      values.put(
          "NG12r", new AnswerValue.Text("We saw it, wrote it down and told the others, in time."));
    }
    Map<String, Given> answers = new HashMap<>();
    values.forEach((code, value) -> answers.put(code, new Given(value, null)));
    return answers;
  }

  private static AnswerValue any(Random random, String... codes) {
    return new AnswerValue.Code(codes[random.nextInt(codes.length)]);
  }
}
