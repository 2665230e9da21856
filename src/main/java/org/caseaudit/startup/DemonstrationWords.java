package org.caseaudit.startup;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caseaudit.template.NoteRule;
import org.caseaudit.template.Question;

/** What the demonstration's officers write. Nobody is named, and nobody is meant. */
final class DemonstrationWords {

  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          Map.entry(
              "SPAx",
              List.of(
                  "Register with a GP and have a dental check",
                  "Weekly key-work session on independent living",
                  "College to report attendance each month",
                  "Solicitor to confirm the date of the asylum interview",
                  "Parents to attend the parenting course",
                  "School nurse to review the health plan",
                  "Find a football club near the placement",
                  "Family group conference to be arranged")),
          Map.entry(
              "FC6",
              List.of(
                  "They help me with college and they answer when I call.",
                  "I did not know there was a plan until you told me.",
                  "My social worker listens. I would like to move nearer to my friends.",
                  "We were told what would happen and it did happen.",
                  "Too many different people came. I had to tell the story again each time.",
                  "I have the paper but not in my language.")),
          Map.entry(
              "FC15",
              List.of(
                  "The young person's account matches the record of visits, but not the plan: they"
                      + " had not seen the latest version of it.",
                  "What the family said agrees with the practitioner's account and with the"
                      + " chronology; nothing contradicts it.",
                  "The record says the plan was shared. The young person says it was not explained"
                      + " in their language, which the practitioner accepts.")),
          Map.entry("FC17r", List.of("What they asked for is in the plan already and has a date.")),
          Map.entry("FC1m", List.of("Service manager")),
          Map.entry("FC2b", List.of("QA officer", "Social worker", "Personal adviser")),
          Map.entry(
              "SPGr",
              List.of(
                  "The actions are dated and owned, and the young person recognises the plan as"
                      + " theirs. The language is still ours rather than theirs.",
                  "The plan says what will be done but not what should be different by when; two"
                      + " actions are open-ended.",
                  "Clear and up to date, with the partners who matter. The contingency is thin.")),
          Map.entry(
              "SPGx",
              List.of(
                  "The missing date is on an action that was completed before the period read; the"
                      + " plan is otherwise good throughout.")),
          Map.entry(
              "Z1r",
              List.of(
                  "The child is safe and settled, visits are regular, and the work has moved things"
                      + " on in school and in health.",
                  "Steady work by a worker who knows the young person well, let down by a plan that"
                      + " was not kept up to date.",
                  "Purposeful, timely and shaped by what the young person says. Partners pull in"
                      + " the same direction.")),
          Map.entry(
              "Z1x",
              List.of(
                  "The manager acted while the audit was being written and the risk is now"
                      + " managed.")),
          Map.entry(
              "Z10",
              List.of(
                  "The young person is in college five days a week, has a GP and a dentist, and"
                      + " says they feel safe where they live.",
                  "Home is calmer, school attendance is up, and the parents use what they learned"
                      + " on the course.",
                  "Little has changed in daily life yet, although the right support has been asked"
                      + " for.")),
          Map.entry(
              "Z4w",
              List.of(
                  "Phoned the team manager at 10:15 and the service manager at 10:40; confirmed"
                      + " both in writing the same morning.")),
          Map.entry(
              "Z5",
              List.of(
                  "Regular visits, good use of interpreters, and a worker who stayed.",
                  "The young person's own words are in the plan.",
                  "Partners come to reviews and own actions.")),
          Map.entry(
              "Z6",
              List.of(
                  "Dates for every action, and plain words.",
                  "Explain the plan with an interpreter, and leave a copy.",
                  "Nothing beyond what the review already picked up.")),
          Map.entry(
              "DCGr",
              List.of(
                  "The manager's reasons are on one page and name what the child's days are like;"
                      + " the chronology lags behind.",
                  "Nobody can tell from the record why the case went on for two months without a"
                      + " visit.",
                  "Three people looked at it, and the family knows whom to call.")),
          Map.entry(
              "PMGr",
              List.of(
                  "Why a care order was not sought is written down by the solicitor and by the"
                      + " panel.",
                  "Everybody knows where this young person will live; nobody wrote down why.",
                  "The options were weighed one by one and the young person's wishes are in the"
                      + " minutes.")),
          Map.entry(
              "HPGr",
              List.of(
                  "The young person has it on their phone and used it at the dentist.",
                  "It was posted and never explained; the section on immunisations is empty.",
                  "Complete as far as anybody can know, and explained with an interpreter.")),
          Map.entry(
              "HAQr",
              List.of(
                  "A full assessment in the young person's own words; the optician's referral is"
                      + " late.",
                  "The assessment is there but could be about anybody.",
                  "What it found was acted on within weeks.")),
          Map.entry(
              "NG34",
              List.of(
                  "School says the child is fed, rested and on time, and the parents now take turns"
                      + " at home.",
                  "Little has changed for the child yet; agencies work on their own lists.")),
          Map.entry(
              "NG35r",
              List.of(
                  "All agencies saw the same child, and the school led because the family trusts"
                      + " it.",
                  "The risk is known to each agency, but nobody put it together until the panel"
                      + " met.")),
          Map.entry("NG35w", List.of("Health would have stepped up three months earlier.")),
          Map.entry(
              "HP11t",
              List.of("Taken along to register with a GP", "Used to plan the dental treatment")),
          Map.entry(
              "HP16t",
              List.of(
                  "I did not have to tell everything again.", "Now I know which jabs I have had.")),
          Map.entry("HP17", List.of("A version for the phone, in my language.")),
          Map.entry("Z8r", List.of("What was found is in hand and has a date.")),
          Map.entry(
              "Z8w",
              List.of(
                  "Rewrite the open-ended actions with dates and owners",
                  "Go through the plan with the young person and an interpreter",
                  "Ask health for the missing report before the next review")),
          Map.entry("Z8o", List.of("Team manager", "Social worker", "Personal adviser")),
          Map.entry(
              "SP19r",
              List.of("The family needs help at home only, and nobody else is involved.")));

  private static final List<String> NOTES =
      List.of(
          "Plan, page 2.",
          "Review minutes.",
          "Case note of the last visit.",
          "Supervision record agrees.",
          "Chronology and the visit notes.");

  private static final List<String> PRACTICE =
      List.of(
          "Actions were read aloud with the family at the end of each meeting, and changed there.",
          "The plan was explained with an interpreter who knew the subject, and left in print.",
          "A missed visit was followed by a handwritten card the same day; the family rang back.",
          "School, health and the worker shared one page that the young person kept.");

  /** Good practice worth sharing. */
  String practice(double quality) {
    return PRACTICE.get((int) (quality * 100) % PRACTICE.size());
  }

  /** Words for a text question. */
  String text(Question question, Random random) {
    List<String> texts =
        TEXTS.getOrDefault(question.code(), List.of("Discussed with the practitioner and agreed."));
    return texts.get(random.nextInt(texts.size()));
  }

  /** Evidence for an answer; null where none is taken, or none was written. */
  String note(Question question, Random random) {
    boolean written =
        question.note() != NoteRule.NONE
            && (question.note() == NoteRule.REQUIRED || random.nextDouble() < 0.3);
    return written ? NOTES.get(random.nextInt(NOTES.size())) : null;
  }
}
