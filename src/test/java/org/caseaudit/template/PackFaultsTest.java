package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseaudit.template.TemplateFixtures.REFERENCE;
import static org.caseaudit.template.TemplateFixtures.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a QA lead reads when a file is wrong. */
class PackFaultsTest {
  private static final PackReader READER = new PackReader();
  private static final String FINE = file("- {code: A, text: A, type: yes-no}");

  private static final String OTHER =
      file("- {code: ZZ, text: Z, type: yes-no}").replace("template: t", "template: other");

  private static List<String> faults(Map<String, String> files) {
    Faults faults = new Faults();
    Map<String, String> pack = new HashMap<>(files);
    pack.put("templates/other.yaml", OTHER);
    READER.read(TemplateFixtures.pack(pack), faults);
    return faults.all().stream().map(Fault::toString).toList();
  }

  private static Arguments refused(String why, String questions, String... messages) {
    return Arguments.of(why, questions, List.of(messages));
  }

  /** The first question is on line 10. */
  static Stream<Arguments> questions() {
    return Stream.of(
        refused(
            "a misspelt field",
            "- {code: SP1, txt: A, type: yes-no}",
            "10: text is missing",
            "10: there is no field txt here; did you mean text?"),
        refused(
            "an unknown type",
            "- {code: SP1, text: A, type: yesno}",
            "10: type must be one of yes-partly-no, yes-no, grade, choice, multi, date, integer,"
                + " scale, text, group, derived, not “yesno”"),
        refused(
            "a wrong code",
            "- {code: sp1, text: A, type: yes-no}",
            "10: code must be up to four capitals, two digits and two small letters, such as SP7t,"
                + " not “sp1”"),
        refused(
            "a number where words are wanted",
            "- code: SP1\n  text: 2017\n  type: yes-no",
            "11: text must be words, not 2017 (to make it words, put it in quotes)"),
        refused(
            "a choice without options",
            "- {code: SP1, text: A, type: choice}",
            "10: options is missing"),
        refused(
            "a wrong option code",
            "- {code: SP1, text: A, type: choice, options: {Early help: x}}",
            "10: “Early help” can't be a name here: it must be small letters, digits and hyphens,"
                + " beginning with a letter"),
        refused(
            "an option called like a word of the language",
            "- {code: SP1, text: A, type: choice, options: {and: x}}",
            "10: an option can't be called and: conditions use that word"),
        refused(
            "an exclusive choice",
            "- {code: SP1, text: A, type: choice, options: {a: {label: x, exclusive: true}}}",
            "10: exclusive is for multi questions only"),
        refused(
            "fields of another type",
            "- code: SP1\n  text: A\n  type: date\n  lines: 3\n  critical: true",
            "13: lines suits only text, not a date",
            "14: critical suits only yes-partly-no, yes-no, derived, not a date"),
        refused(
            "a derived question that is to be answered",
            "- {code: SP1, text: A, type: derived, answers: yes-no, required: true, derive:"
                + " [{otherwise: \"no\"}]}",
            "10: required suits any question that is answered by hand, not a derived"),
        refused(
            "read-only without prefill",
            "- {code: SP1, text: A, type: text, read-only: true}",
            "10: read-only needs prefill"),
        refused(
            "limits the wrong way round",
            "- {code: SP1, text: A, type: integer, min: 5, max: 1}",
            "10: min 5 is more than max 1"),
        refused(
            "a scale that goes down",
            "- {code: SP1, text: A, type: scale, from: {value: 5, label: x}, to: {value: 1, label:"
                + " y}}",
            "10: a scale goes up from its first value, by at most 10 steps"),
        refused(
            "a code used twice",
            "- {code: SP1, text: A, type: yes-no}\n- {code: SP1, text: B, type: yes-no}",
            "11: question SP1 is there already, at templates/t.yaml:10"),
        refused(
            "a condition on an unknown question",
            "- {code: SP1, text: A, type: yes-no}\n"
                + "- {code: SP2, text: B, type: yes-no, visible-when: SP11 = yes}",
            "11: visible-when: t v1 has no question SP11; did you mean SP1?"),
        refused(
            "a condition on an unknown option",
            "- {code: SP1, text: A, type: yes-no}\n"
                + "- {code: SP2, text: B, type: yes-no, visible-when: SP1 = partly}",
            "11: visible-when: SP1 has no option partly; its options are yes, no"),
        refused(
            "a condition on a state that can't be",
            "- {code: SP1, text: A, type: yes-no}\n"
                + "- {code: SP2, text: B, type: yes-no, visible-when: SP1 = not-applicable}",
            "11: visible-when: SP1 can't be answered not-applicable"),
        refused(
            "a condition that can't be read",
            "- {code: SP1, text: A, type: yes-no, visible-when: SP1 = }",
            "10: visible-when: expected a question, a value or a function, found the end (column"
                + " 6)"),
        refused(
            "a value where a condition is wanted",
            "- {code: SP1, text: A, type: date}\n"
                + "- {code: SP2, text: B, type: yes-no, visible-when: SP1}",
            "11: visible-when: this needs a condition, not a date"),
        refused(
            "dates compared with numbers",
            "- {code: SP1, text: A, type: date}\n"
                + "- {code: SP2, text: B, type: yes-no, visible-when: SP1 > 3}",
            "11: visible-when: “>” can't compare a date with a number"),
        refused(
            "an order of choices",
            "- {code: SP1, text: A, type: grade}\n"
                + "- {code: SP2, text: B, type: yes-no, visible-when: SP1 >= good}",
            "11: visible-when: “>=” compares numbers and dates, not good"),
        refused(
            "ticks asked of a choice",
            "- {code: SP1, text: A, type: choice, options: {a: A}}\n"
                + "- {code: SP2, text: B, type: yes-no, visible-when: SP1 includes a}",
            "11: visible-when: includes needs a multiple choice, not a choice"),
        refused(
            "an item's question without saying which item",
            "- {code: SPA, type: group, item: plan action, questions: [{code: SPx, text: x, type:"
                + " yes-no}]}\n"
                + "- {code: SP2, text: B, type: yes-no, visible-when: SPx = yes}",
            "11: visible-when: SPx is asked for each plan action: say every, some, count or share"
                + " of SPA"),
        refused(
            "a count of what is no group",
            "- {code: SP1, text: A, type: yes-no}\n"
                + "- {code: SP2, text: B, type: yes-no, visible-when: count(SP1) > 0}",
            "11: visible-when: SP1 is not a group"),
        refused(
            "an unknown threshold",
            "- {code: SP1, text: A, type: integer}\n"
                + "- {code: SP2, text: B, type: yes-no, visible-when: SP1 > threshold(far)}",
            "11: visible-when: the settings of 2016-17 have no threshold “far”"),
        refused(
            "an interval no set has",
            "- {code: SP1, text: A, type: choice, options: {pep: P, plan: Q}}\n"
                + "- {code: SP2, text: A, type: date}\n"
                + "- {code: SP3, text: B, type: derived, answers: date, value: \"review-due(SP1,"
                + " SP2, SP2, 0)\"}",
            "12: value: the settings of 2016-17 have no review interval for plan",
            "12: value: the settings of current have no review interval for plan"),
        refused(
            "an unknown section",
            "- {code: SP2, text: B, type: yes-no, visible-when: critical-failed(plan)}",
            "10: visible-when: t v1 has no section “plan”; its options are s"),
        refused(
            "a question that hides itself",
            "- {code: SP1, text: A, type: yes-no, visible-when: SP1 = yes}",
            "10: a loop: SP1 depends on SP1"),
        refused(
            "questions that hide each other",
            "- {code: SP1, text: A, type: yes-no, visible-when: SP2 = yes}\n"
                + "- {code: SP2, text: B, type: yes-no, visible-when: SP1 = yes}",
            "10: a loop: SP1 depends on SP2, which depends on SP1"),
        refused(
            "answers derived from each other",
            "- {code: SP1, text: A, type: derived, answers: yes-no, derive: [{when: SP2 = yes,"
                + " answer: \"yes\"}]}\n"
                + "- {code: SP2, text: B, type: derived, answers: yes-no, derive: [{when: SP1 ="
                + " yes, answer: \"yes\"}]}",
            "10: a loop: SP1 depends on SP2, which depends on SP1"),
        refused(
            "a critical question that depends on its section having failed",
            "- {code: SP1, text: A, type: yes-no, critical: true, visible-when:"
                + " critical-failed(s)}",
            "10: a loop: SP1 depends on SP1"),
        refused(
            "a derived question without a way",
            "- {code: SP1, text: A, type: derived, answers: yes-no}",
            "10: a derived question needs either derive or value"),
        refused(
            "a value of another kind",
            "- {code: SP1, text: A, type: date}\n"
                + "- {code: SP2, text: B, type: derived, answers: date, value: \"days-between(SP1,"
                + " SP1)\"}",
            "11: value: this needs a date, not a number"),
        refused(
            "an answer of another kind",
            "- code: SP1\n"
                + "  text: A\n"
                + "  type: derived\n"
                + "  answers: yes-no\n"
                + "  derive:\n"
                + "    - otherwise: partly",
            "15: “partly” is no answer of the kind yes-no"),
        refused(
            "not applicable without a reason",
            "- {code: SP1, text: A, type: derived, answers: yes-no, derive: [{otherwise:"
                + " not-applicable}]}",
            "10: a reason goes with not-applicable, and not-applicable needs one"),
        refused(
            "a rule after otherwise",
            "- code: SP1\n"
                + "  text: A\n"
                + "  type: derived\n"
                + "  answers: yes-no\n"
                + "  derive:\n"
                + "    - otherwise: \"no\"\n"
                + "    - {when: count(L) = 0, answer: \"yes\"}\n"
                + "- {code: L, type: group, item: l, questions: [{code: Lx, text: x, type: date}]}",
            "15: otherwise comes last: the rules after it are never looked at"),
        refused(
            "half a rule",
            "- code: SP1\n"
                + "  text: A\n"
                + "  type: derived\n"
                + "  answers: yes-no\n"
                + "  derive:\n"
                + "    - answer: \"no\"",
            "15: a rule has when and answer, or only otherwise"),
        refused(
            "an open brace",
            "- {code: SP1, text: A, type: derived, answers: yes-no, derive: [{otherwise: \"no\"}],"
                + " working: \"of {count\"}",
            "10: working: a “{” without its “}” (column 4)"),
        refused(
            "a working of what there is not",
            "- {code: SP1, text: A, type: derived, answers: yes-no, derive: [{otherwise: \"no\"}],"
                + " working: \"of {count(SPZ)}\"}",
            "10: working: t v1 has no question SPZ; did you mean SP1?"),
        refused(
            "groups too deep",
            """
            - code: A
              type: group
              item: a
              questions:
                - code: B
                  type: group
                  item: b
                  questions:
                    - code: C
                      type: group
                      item: c
                      questions: [{code: D, text: d, type: date}]
            """,
            "18: groups nest once at most: C is too deep"),
        refused(
            "a heading that is not there",
            "- {code: A, type: group, item: a, heading: C, questions: [{code: B, text: d, type:"
                + " date}]}",
            "10: heading must be a question of this group; C is not"),
        refused(
            "items that start with what can't be",
            "- {code: A, type: group, item: a, starts-with: [{B: maybe}, {C: x}], questions:"
                + " [{code: B, text: d, type: yes-no}]}",
            "10: starts-with: “d” has no option “maybe”",
            "10: starts-with: C is not a question of this group"),
        refused(
            "two questions that say as at when",
            "- {code: A, text: a, type: date, as-at: true}\n"
                + "- {code: B, text: b, type: date, as-at: true}",
            "11: as-at is for one question of a template, outside groups"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void aWrongQuestionIsRefused(String why, String questions, List<String> messages) {
    assertThat(faults(Map.of("templates/t.yaml", file(questions))))
        .containsExactlyElementsOf(
            messages.stream().map(message -> "templates/t.yaml:" + message).toList());
  }

  @Test
  void everythingWrongIsToldAtOnceByFileAndLine() {
    assertThat(
            faults(
                Map.of(
                    "templates/a.yaml",
                    FINE.replace("kind: audit", "kind: form").replace("about: A", "abuot: A"),
                    "templates/b.yaml",
                    FINE.replace("version: 1", "version: one"))))
        .containsExactly(
            "templates/a.yaml:1: about is missing",
            "templates/a.yaml:3: kind must be one of audit, register, consultation, not “form”",
            "templates/a.yaml:5: there is no field abuot here; did you mean about?",
            "templates/b.yaml:2: version must be a whole number, not “one”");
  }

  @Test
  void whatIsNotYamlIsRefusedWithItsLine() {
    assertThat(faults(Map.of("templates/a.yaml", "template: a\nabout: this: that\n")))
        .containsExactly(
            "templates/a.yaml:2: this is not YAML: put words that hold a colon and a space in"
                + " quotes");
    assertThat(faults(Map.of("templates/a.yaml", "")))
        .containsExactly("templates/a.yaml:1: the file is empty");
    assertThat(faults(Map.of("templates/a.yaml", FINE + "---\nb: 1\n")))
        .containsExactly("templates/a.yaml:12: a file holds one document: take out the “---”");
  }

  @Test
  void aFieldThatIsThereTwiceIsRefused() {
    assertThat(
            faults(
                Map.of("templates/a.yaml", FINE.replace("version: 1", "version: 1\nversion: 2"))))
        .contains("templates/a.yaml:3: version is there twice");
  }

  @Test
  void anchorsAreRefused() {
    assertThat(faults(Map.of("templates/a.yaml", FINE.replace("title: T", "title: &t T"))))
        .contains("templates/a.yaml:4: anchors (&) are not allowed: write it out, or make a part");
  }

  @Test
  void aPackNeedsItsPlanMeasuresSettingsAndTemplates() {
    Faults faults = new Faults();
    READER.read(new PackFiles(Map.of("plan.yaml", "plan: x")), faults);

    assertThat(faults.all())
        .extracting(Fault::toString)
        .containsExactly(
            "measures.yaml:1: the pack has no such file",
            "reference.yaml:1: the pack has no such file",
            "templates/:1: the pack has no templates");
  }

  @Test
  void anIncludeOfAPartThatIsNotThereIsRefused() {
    assertThat(
            faults(
                Map.of(
                    "templates/a.yaml",
                    FINE.replace("  - section: s", "  - include: header@2\n  - section: s"))))
        .contains("templates/a.yaml:7: there is no part header@2");
  }

  @Test
  void aPartIsFaultyOnceHoweverOftenItIsIncluded() {
    String part =
        "part: p\n"
            + "version: 1\n"
            + "sections:\n"
            + "  - section: x\n"
            + "    title: X\n"
            + "    questions:\n"
            + "      - {code: X, text: X, type: date, visible-when: X}\n";
    String including = FINE.replace("  - section: s", "  - include: p@1\n  - section: s");

    assertThat(
            faults(
                Map.of(
                    "templates/parts/p.yaml",
                    part,
                    "templates/a.yaml",
                    including,
                    "templates/b.yaml",
                    including.replace("template: t", "template: b"))))
        .containsExactly(
            "templates/parts/p.yaml:7: visible-when: this needs a condition, not a date",
            "templates/parts/p.yaml:7: a loop: X depends on X");
  }

  @Test
  void aPartThatNothingIncludesIsCheckedToo() {
    String part =
        "part: p\n"
            + "version: 1\n"
            + "sections:\n"
            + "  - section: x\n"
            + "    title: X\n"
            + "    questions:\n"
            + "      - {code: X, text: X, type: yes-no, visible-when: Z = yes}\n";

    assertThat(faults(Map.of("templates/parts/p.yaml", part)))
        .containsExactly(
            "templates/parts/p.yaml:7: visible-when: p v1 has no question Z; did you mean X?");
  }

  @Test
  void theSameVersionTwiceIsRefused() {
    assertThat(faults(Map.of("templates/a.yaml", FINE, "templates/b.yaml", FINE)))
        .containsExactly("templates/b.yaml:1: t v1 is there already, in templates/a.yaml");
  }

  @Test
  void aCodeKeepsItsTypeAcrossTemplates() {
    assertThat(
            faults(
                Map.of(
                    "templates/a.yaml",
                    FINE,
                    "templates/b.yaml",
                    FINE.replace("template: t", "template: b").replace("yes-no", "yes-partly-no"))))
        .containsExactly(
            "templates/b.yaml:10: question A is yes-partly-no here but yes-no at"
                + " templates/a.yaml:10: a code keeps its meaning");
  }

  @Test
  void sectionsAndTheirGradesAreChecked() {
    String twice =
        FINE
            + "  - section: s\n"
            + "    title: S\n"
            + "    grade: A\n"
            + "    questions: [{code: B, text: B, type: date}]\n";

    assertThat(faults(Map.of("templates/a.yaml", twice)))
        .containsExactly(
            "templates/a.yaml:11: section s is there already, at templates/a.yaml:7",
            "templates/a.yaml:13: grade must be a grade question outside groups; A is not");
  }

  @Test
  void settingsAreChecked() {
    String wrong =
        REFERENCE
            .replace("from: 2018-01-01", "from: 2015-01-01")
            .replace("[4 months]", "[4 moons]")
            .replace("2016-12-26", "2016-13-26");

    assertThat(faults(Map.of("reference.yaml", REFERENCE.replace("[4 months]", "[4 moons]"))))
        .containsExactly(
            "reference.yaml:11: entry 1 of pep must be a length of time, such as 3 months or 20"
                + " working days, not “4 moons”",
            "reference.yaml:20: entry 1 of pep must be a length of time, such as 3 months or 20"
                + " working days, not “4 moons”");
    assertThat(faults(Map.of("reference.yaml", wrong.replace("[4 moons]", "[4 months]"))))
        .containsExactly(
            "reference.yaml:12: 2016-13-26 is not a day",
            "reference.yaml:14: sets follow each other: this begins no later than the one before");
  }

  private static List<String> faultsOf(String kind, String... fields) {
    String template =
        FINE.replace("kind: audit", String.join("\n", kind, String.join("\n", fields)));
    return faults(Map.of("templates/t.yaml", template));
  }

  @Test
  void whatIsSaidAboutTheUseHasToSuitTheKind() {
    assertThat(faultsOf("kind: audit", "concerns: child", "asks: children"))
        .containsExactly(
            "templates/t.yaml:4: concerns is not for a template of kind audit",
            "templates/t.yaml:5: asks is not for a template of kind audit");
    assertThat(faultsOf("kind: register", "thanks: Thank you"))
        .containsExactly("templates/t.yaml:4: thanks is not for a template of kind register");
  }

  @Test
  void theDayOfAnEntryHasToBeADate() {
    assertThat(faultsOf("kind: register", "event: A"))
        .containsExactly(
            "templates/t.yaml:4: event must be a date question outside groups; A is not");
  }

  @Test
  void aColumnHasToBeAQuestion() {
    assertThat(faultsOf("kind: register", "columns: [A, B]"))
        .containsExactly(
            "templates/t.yaml:4: a column must be a question outside groups; B is not");
  }

  @Test
  void aReturnHasToBelongToAnAudit() {
    assertThat(faultsOf("kind: audit", "return-of: nothing"))
        .containsExactly("templates/t.yaml:4: there is no audit template nothing");
  }

  @Test
  void onlyAReturnSaysWhoMakesIt() {
    assertThat(faultsOf("kind: audit", "returned-by: practitioner"))
        .containsExactly("templates/t.yaml:4: returned-by needs return-of");
  }

  @Test
  void whatAQuestionMeansHasToSuitItsType() {
    String meaning = file("- {code: A, text: A, type: date, means: overall-grade}\n");

    assertThat(faults(Map.of("templates/t.yaml", meaning)))
        .containsExactly("templates/t.yaml:10: overall-grade is meant by a question of type grade");
  }

  @Test
  void twoQuestionsOfATemplateNeverMeanTheSame() {
    String meaning =
        file(
            """
            - {code: A, text: A, type: grade, means: overall-grade}
            - {code: B, text: B, type: grade, means: overall-grade}
            """);

    assertThat(faults(Map.of("templates/t.yaml", meaning)))
        .containsExactly("templates/t.yaml:11: another question means overall-grade already");
  }

  @Test
  void whatIsToBeDoneIsAskedForEachAction() {
    String meaning = file("- {code: A, text: A, type: text, means: action-what}\n");

    assertThat(faults(Map.of("templates/t.yaml", meaning)))
        .containsExactly(
            "templates/t.yaml:10: action-what is asked in the group that means actions");
  }

  @Test
  void whatEscalatesNamesItselfAndNeedsItsClocks() {
    String escalating =
        file(
            "- {code: A, text: A, type: yes-no, escalates-when: B = no, escalates-as: Look}\n"
                + "- {code: B, text: B, type: yes-no}\n");

    assertThat(faults(Map.of("templates/t.yaml", escalating)))
        .contains(
            "templates/t.yaml:10: escalates-when is about the question itself: it must name A",
            "templates/t.yaml:10: 2016-17 in reference.yaml lacks interval escalation for plan");
  }

  @Test
  void whatEscalatesSaysAsWhat() {
    String escalating = file("- {code: A, text: A, type: yes-no, escalates-when: A = no}\n");

    assertThat(faults(Map.of("templates/t.yaml", escalating)))
        .contains("templates/t.yaml:10: escalates-when and escalates-as need each other");
  }

  @Test
  void whatIsLookedUpHasToBeADateOfEverySheet() {
    String looking =
        file(
            """
            - {code: A, text: A, type: date}
            - {code: B, text: B, type: date, visible-when: A >= 2017-01-01}
            - {code: C, text: C, type: derived, answers: date, value: "last-before(B, A)"}
            - {code: D, text: D, type: derived, answers: date, value: "last-before(A, A)"}
            """);

    assertThat(faults(Map.of("templates/t.yaml", looking)))
        .containsExactly(
            "templates/t.yaml:12: B can't be looked up in other sheets: no template asks it as a"
                + " date that is always visible, outside groups");
  }

  @Test
  void onlyASheetAboutAChildHasOthersToLookUp() {
    String looking =
        file("- {code: A, text: A, type: derived, answers: date, value: \"last-before(B,"
                + " as-at())\"}\n"
                + "- {code: B, text: B, type: date}")
            .replace("kind: audit", "kind: register");

    assertThat(faults(Map.of("templates/t.yaml", looking)))
        .containsExactly(
            "templates/t.yaml:10: only a sheet about a child has others to be looked up in");
  }

  @Test
  void aDerivedChoiceNeedsItsOptions() {
    String questions =
        """
        - code: A
          text: A
          type: derived
          answers: choice
          derive: [{otherwise: late}]
        - code: B
          text: B
          type: derived
          answers: choice
          options: {early: Early, late: Late}
          derive: [{otherwise: never}]
        """;

    assertThat(faults(Map.of("templates/t.yaml", file(questions))))
        .containsExactly(
            "templates/t.yaml:10: a derived question has options if, and only if, it answers:"
                + " choice",
            "templates/t.yaml:14: “late” is no answer of the kind choice",
            "templates/t.yaml:20: “never” is no answer of the kind choice");
  }

  @Test
  void anIntervalHasToBeInAllSettings() {
    String questions =
        "- {code: A, text: A, type: date}\n"
            + "- {code: B, text: B, type: derived, answers: date,"
            + " value: \"add(A, interval(review, weekly))\"}\n"
            + "- {code: C, text: C, type: derived, answers: date,"
            + " value: \"health-review-due(A, 3)\"}";

    assertThat(faults(Map.of("templates/t.yaml", file(questions))))
        .contains(
            "templates/t.yaml:11: value: the settings of current have no interval review for"
                + " weekly",
            "templates/t.yaml:12: value: the settings of current have no interval health-review"
                + " for under-five",
            "templates/t.yaml:12: value: the settings of current have no number"
                + " six-monthly-health-review-until among the thresholds");
  }
}
