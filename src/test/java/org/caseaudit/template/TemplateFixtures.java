package org.caseaudit.template;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small templates written as a QA lead would, and sheets answered in short. */
final class TemplateFixtures {
  static final LocalDate AS_AT = LocalDate.of(2017, 3, 31);

  static final String REFERENCE =
      """
      version: 1
      sets:
        - set: 2016-17
          from: 2016-04-01
          until: 2017-12-31
          thresholds: {smart-share: 0.8, contacted-step: reached}
          intervals:
            review:
              child-protection: [3 months, 6 months]
              care-plan: [20 working days, 3 months, 6 months]
              pep: [4 months]
          bank-holidays: [2016-12-26, 2016-12-27, 2017-01-02, 2017-04-14, 2017-04-17, 2017-05-01]
        - set: current
          from: 2018-01-01
          thresholds: {smart-share: 0.9, contacted-step: responded}
          intervals:
            review:
              child-protection: [3 months, 6 months]
              care-plan: [20 working days, 3 months, 6 months]
              pep: [4 months]
          bank-holidays: [2018-01-01]
      """;

  /** A plan with actions and steps within actions, judged as the real template does. */
  static final String PLAN =
      """
      template: plan
      version: 1
      kind: audit
      title: Plan
      about: A small one.
      sections:
        - section: plan
          title: The plan
          grade: G
          questions:
            - code: SP1
              text: Type of plan
              type: choice
              options: {child-protection: Child protection plan, care-plan: Care plan, pep: Personal education plan}
            - code: SP3
              text: Date of the plan
              type: date
              not-evidenced: true
            - code: SP4
              text: Date of the last review
              type: date
              not-applicable: {first-plan: It has not been reviewed yet}
            - code: SP9
              text: Somebody could say what happens next
              type: yes-partly-no
              critical: true
              not-applicable: {no-plan: No plan is required yet}
              note: required-unless-yes
            - code: SP9x
              text: What is missing
              type: text
              required: true
              min-length: 10
              visible-when: SP9 in (partly, no)
            - code: SP10
              text: How were views obtained
              type: multi
              options: {direct: Directly, observed: Observed, none: {label: They were not, exclusive: true}}
            - code: SP11
              text: By how many ways
              type: multi
              options: {direct: Directly, observed: Observed, advocate: Through an advocate}
              required: false
            - code: G
              text: Grade
              type: grade
        - section: actions
          title: Actions
          questions:
            - code: SPA
              type: group
              item: plan action
              heading: SP7w
              min: 1
              max: 5
              questions:
                - code: SP7w
                  text: What
                  type: text
                - code: SP7t
                  text: Has a date
                  type: yes-no
                  critical: true
                - code: SP7s
                  text: Specific
                  type: yes-no
                  visible-when: SP7t = yes
                - code: SPS
                  type: group
                  item: step
                  questions:
                    - code: SPSd
                      text: Done
                      type: yes-no
                    - code: SPSx
                      text: Why a care plan's step is late
                      type: text
                      required: true
                      visible-when: SPSd = no and SP7t = yes and SP1 = care-plan
                - code: SP7d
                  text: All steps done
                  type: derived
                  answers: yes-no
                  derive:
                    - {when: "every(SPS: SPSd = yes)", answer: "yes"}
                    - {otherwise: "no"}
            - code: SP8
              text: The plan is SMART
              type: derived
              answers: yes-no
              derive:
                - {when: count(SPA) = 0, answer: not-applicable, reason: It has no actions}
                - {when: "every(SPA: SP7t = yes) and share(SPA: SP7s = yes) >= threshold(smart-share)", answer: "yes"}
                - {otherwise: "no"}
              working: "{count(SPA where SP7t = yes)} of {count(SPA)} have a date; {percent(share(SPA: SP7s = yes))} are specific"
            - code: SP5
              text: Next review due
              type: derived
              answers: date
              value: review-due(SP1, SP3, SP4, 1)
              working: "{label(SP1)} of {SP3}, reviewed {SP4}"
      """;

  private static final PackReader READER = new PackReader();
  private static final Reference SETTINGS = settings();

  private TemplateFixtures() {}

  static Reference reference() {
    return SETTINGS;
  }

  private static Reference settings() {
    Faults faults = new Faults();
    YamlFile file = YamlFile.read("reference.yaml", REFERENCE, faults).orElseThrow();
    Reference reference = new ReferenceReader(faults).read(file);
    faults.throwIfAny();
    return reference;
  }

  static AuditTemplate plan() {
    return template(PLAN);
  }

  static AuditTemplate template(String yaml) {
    Faults faults = new Faults();
    Pack pack = READER.read(pack(Map.of("templates/t.yaml", yaml)), faults);
    faults.throwIfAny();
    return pack.templates().values().iterator().next();
  }

  /** A pack of these files, and of what every pack needs. */
  static PackFiles pack(Map<String, String> files) {
    Map<String, String> all = new HashMap<>();
    all.put("reference.yaml", REFERENCE);
    all.put("plan.yaml", "plan: A plan");
    all.put("measures.yaml", "version: 1");
    all.putAll(files);
    return new PackFiles(all);
  }

  /** A template of one section with these questions. */
  static AuditTemplate asking(String questions) {
    return template(file(questions));
  }

  static String file(String questions) {
    return """
    template: t
    version: 1
    kind: audit
    title: T
    about: A
    sections:
      - section: s
        title: S
        questions:
    """
        + questions.indent(6);
  }

  /**
   * Answers such as {@code SP1=pep}, {@code SP7t@a1=not-evidenced}, {@code
   * SP4=not-applicable:first}, {@code SPA=a1,a2}.
   */
  static Answers answers(AuditTemplate template, String... given) {
    Map<Address, AnswerValue> values = new HashMap<>();
    for (String one : given) {
      int equals = one.indexOf('=');
      Address address = Address.parse(one.substring(0, equals));
      values.put(address, value(template.question(address.question()), one.substring(equals + 1)));
    }
    return Answers.of(values);
  }

  private static AnswerValue value(Question question, String plain) {
    if (plain.equals(AnswerValue.NOT_EVIDENCED)) {
      return AnswerValue.of(question, plain, null);
    }
    if (plain.startsWith("not-applicable:")) {
      return AnswerValue.of(
          question, AnswerValue.NOT_APPLICABLE, plain.substring("not-applicable:".length()));
    }
    return AnswerValue.of(question, AnswerValue.ANSWERED, plain);
  }

  static Reading reading(AuditTemplate template, String... given) {
    return Reading.of(
        template,
        answers(template, given),
        new Circumstances(AS_AT, reference().inForce(AS_AT), History.NONE));
  }

  static Truth truth(AuditTemplate template, String condition, String... given) {
    return reading(template, given).truth(Expression.parse(condition), "");
  }

  static List<String> messages(Reading reading) {
    return reading.gaps().stream().map(Gap::message).toList();
  }
}
