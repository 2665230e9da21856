package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.caseaudit.board.BoardVerdict;
import org.caseaudit.board.JudgementService;
import org.caseaudit.measure.LocalTargetService;
import org.caseaudit.measure.Target;
import org.caseaudit.plan.ActionChange;
import org.caseaudit.plan.ActionRow;
import org.caseaudit.plan.ActionService;
import org.caseaudit.plan.EvidenceService;
import org.caseaudit.plan.LeadOfficerService;
import org.caseaudit.plan.Rag;
import org.caseaudit.shared.AppClock;
import org.caseaudit.shared.London;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;

/**
 * How the plan's actions went in the demonstration, which targets its board set, and what it judged
 * itself: made up, in files beside the caseload.
 */
@ApplicationScoped
public class DemonstrationPlan {

  private static final System.Logger LOG = System.getLogger(DemonstrationPlan.class.getName());
  private static final LocalTime MEETING = LocalTime.of(16, 40);

  @Inject private AppClock clock;
  @Inject private CurrentUser currentUser;
  @Inject private DemonstrationPeople people;
  @Inject private LeadOfficerService leads;
  @Inject private ActionService actions;
  @Inject private EvidenceService evidence;
  @Inject private LocalTargetService targets;
  @Inject private JudgementService judgements;

  /** Makes it all; the clock is left standing where the last of it happened. */
  void fill() {
    LOG.log(System.Logger.Level.INFO, "Making the progress of the plan.");
    at("2016-10-03");
    as(
        PackInForce.startup(),
        () -> {
          leads.appoint(people.leadOfficer().id(), Set.of("RG"));
          leads.appoint(people.otherLeadOfficer().id(), Set.of("PD", "JF"));
        });
    rows("targets").forEach(this::setTarget);
    rows("actions").forEach(this::update);
    rows("judgements").forEach(this::judge);
    file("2017-01-13", "7.1", "health-passport-briefing.csv");
    file("2017-02-27", "1.7", "template-sign-off.pdf");
    file("2017-04-18", "4.2", "permanence-checklist.txt");
    at("2017-06-29");
    as(
        people.board(),
        () -> judgements.file("1-M1", "template-sign-off.pdf", content("template-sign-off.pdf")));
  }

  private void update(String[] row) {
    at(row[0]);
    Actor officer = officerOf(row[1]);
    as(
        officer,
        () -> {
          ActionRow action = actions.action(row[1]);
          actions.update(
              row[1],
              new ActionChange(
                  Rag.of(row[2]), row[3].isEmpty() ? null : LocalDate.parse(row[3]), row[4]),
              action.version());
        });
  }

  /** Whoever acts for an action's lead, else the QA lead. */
  private Actor officerOf(String action) {
    return List.of(people.leadOfficer(), people.otherLeadOfficer()).stream()
        .filter(officer -> currentUser.as(officer, () -> actions.action(action).mayUpdate()))
        .findFirst()
        .orElse(people.lead());
  }

  private void file(String day, String action, String name) {
    at(day);
    as(officerOf(action), () -> evidence.file(action, name, content(name)));
  }

  /** Another pack may count a statement otherwise: then the target made up for it means nothing. */
  private void setTarget(String[] row) {
    at(row[0]);
    boolean percent = row[2].endsWith("%");
    BigDecimal value = new BigDecimal(row[2].replace("%", ""));
    Target.Aim aim = percent ? Target.Aim.PERCENT : Target.Aim.NUMBER;
    as(
        people.board(),
        () -> {
          if (targets.settable(row[1]).aim().filter(aim::equals).isPresent()) {
            targets.set(row[1], value, row[4], LocalDate.parse(row[3]));
          } else {
            LOG.log(System.Logger.Level.WARNING, "No target was made up for {0}.", row[1]);
          }
        });
  }

  private void judge(String[] row) {
    at(row[0]);
    as(
        people.board(),
        () -> judgements.judge(row[1], BoardVerdict.of(row[2]), row[3], LocalDate.parse(row[0])));
  }

  /** The rows of a file without its heading, as cells between semicolons. */
  private static List<String[]> rows(String file) {
    return new String(content("/demo/" + file + ".csv"), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(";", -1))
        .toList();
  }

  private static byte[] content(String name) {
    String path = name.startsWith("/") ? name : "/demo/evidence/" + name;
    try (InputStream file = DemonstrationPlan.class.getResourceAsStream(path)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void as(Actor actor, Runnable work) {
    currentUser.as(
        actor,
        () -> {
          work.run();
          return null;
        });
  }

  private void at(String day) {
    clock.set(LocalDate.parse(day).atTime(MEETING).atZone(London.ZONE).toInstant());
  }
}
