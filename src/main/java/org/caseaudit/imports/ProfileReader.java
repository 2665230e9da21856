package org.caseaudit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Pack;
import org.caseaudit.template.Question;
import org.caseaudit.template.YamlFile;
import org.caseaudit.template.YamlNode;

/** Makes the import profiles of a pack of their files, noting what in them means nothing. */
@ApplicationScoped
public class ProfileReader {

  /** Checks the profiles of a pack whose files have the right shape. */
  public void check(Pack pack, Faults faults) {
    read(pack, faults);
  }

  List<ImportProfile> read(Pack pack, Faults faults) {
    return pack.imports().stream().map(file -> new OneFile(file, pack, faults).read()).toList();
  }

  private static final class OneFile {
    private final YamlNode root;
    private final Pack pack;
    private final Faults faults;
    private final Map<String, YamlNode> cells;

    OneFile(YamlFile file, Pack pack, Faults faults) {
      this.root = file.root();
      this.pack = pack;
      this.faults = faults;
      this.cells = root.fields("cells");
    }

    ImportProfile read() {
      return new ImportProfile(
          root.text("import"),
          root.text("title"),
          root.text("about"),
          root.text("empty-cells").equals("clear"),
          !root.text("children").equals("known-only"),
          root.text("other-columns").equals("refuse"),
          root.texts("precedence").stream().map(PlanStatus::of).toList(),
          root.items("lists").stream().map(this::list).toList());
    }

    private ListProfile list(YamlNode node) {
      Map<CaseField, CellSource> caseload = new EnumMap<>(CaseField.class);
      node.fields("caseload")
          .forEach((word, cell) -> caseload.put(CaseField.of(word), source(cell)));
      Optional<ListProfile.EntryProfile> entry = node.find("register").map(this::entry);
      if (caseload.isEmpty() && entry.isEmpty() && node.text("read-not-used").isEmpty()) {
        faults.add(node, "nothing is taken from this list: say why under read-not-used");
      }
      checkStatuses(caseload.get(CaseField.PLAN_STATUS), node);
      Set<PlanStatus> covers =
          node.texts("covers").stream()
              .map(PlanStatus::of)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlanStatus.class)));
      return new ListProfile(
          node.text("list"),
          node.text("title"),
          node.text("about"),
          plain(node.texts("recognised-by")),
          Set.copyOf(plain(node.texts("known"))),
          covers,
          node.text("read-not-used"),
          caseload,
          entry);
    }

    private void checkStatuses(CellSource status, YamlNode node) {
      if (status == null) {
        return;
      }
      List<String> said = new ArrayList<>();
      status.codes().values().forEach(code -> code.ifPresent(said::add));
      Arrays.asList(status.always(), status.otherwise(), status.whenEmpty())
          .forEach(word -> Optional.ofNullable(word).ifPresent(said::add));
      said.stream()
          .filter(word -> PlanStatus.find(word).isEmpty())
          .forEach(word -> faults.add(node, word + " is no plan status"));
    }

    private ListProfile.EntryProfile entry(YamlNode node) {
      String register = node.text("of");
      Optional<AuditTemplate> template = template(register);
      if (template.isEmpty()) {
        faults.add(node.find("of").orElse(node), "the pack has no register " + register);
      }
      Map<String, CellSource> answers = new LinkedHashMap<>();
      node.fields("answers")
          .forEach(
              (code, cell) -> {
                CellSource source = source(cell);
                answers.put(code, source);
                template.ifPresent(found -> checkAnswer(found, code, source, cell));
              });
      return new ListProfile.EntryProfile(
          register,
          source(node.find("child-reference").orElseThrow()),
          plain(node.texts("known-by")),
          answers);
    }

    private Optional<AuditTemplate> template(String code) {
      return pack.newestTemplates().stream()
          .filter(ref -> ref.code().equals(code))
          .map(pack.templates()::get)
          .filter(template -> template != null && template.kind() == Kind.REGISTER)
          .findFirst();
    }

    private void checkAnswer(
        AuditTemplate template, String code, CellSource source, YamlNode cell) {
      Optional<Question> question = template.find(code);
      if (question.isEmpty()) {
        faults.add(cell, template.ref().code() + " has no question " + code);
        return;
      }
      if (question.get().options().isEmpty()) {
        return;
      }
      Set<String> options =
          question.get().options().stream()
              .map(option -> option.code())
              .collect(Collectors.toSet());
      List<String> said = new ArrayList<>();
      source.codes().values().forEach(value -> value.ifPresent(said::add));
      Arrays.asList(source.always(), source.otherwise(), source.whenEmpty())
          .forEach(word -> Optional.ofNullable(word).ifPresent(said::add));
      said.stream()
          .filter(word -> !options.contains(word))
          .distinct()
          .forEach(word -> faults.add(cell, code + " has no option " + word));
    }

    private CellSource source(YamlNode given) {
      YamlNode node = given;
      if (!given.text("like").isEmpty()) {
        node = cells.get(given.text("like"));
        if (node == null) {
          faults.add(given, "there is no cell " + given.text("like") + " under cells");
          node = given;
        }
      }
      String name = node.isMapping() ? node.text("column") : node.text();
      List<String> headings = new ArrayList<>();
      if (!name.isEmpty()) {
        headings.add(name);
      }
      headings.addAll(node.texts("also"));
      Map<String, Optional<String>> codes = new HashMap<>();
      node.fields("codes")
          .forEach(
              (from, to) ->
                  codes.put(
                      Heading.plain(from),
                      to.text().equals("null") ? Optional.empty() : Optional.of(to.text())));
      Map<String, String> where = new HashMap<>();
      node.fields("where")
          .forEach(
              (heading, words) -> where.put(Heading.plain(heading), Heading.plain(words.text())));
      CellSource source =
          new CellSource(
              plain(headings),
              name,
              codes,
              word(node, "otherwise"),
              word(node, "always"),
              word(node, "when-empty"),
              heading(node, "age-on"),
              heading(node, "since"),
              where,
              heading(node, "only-with"),
              node.flag("required", false));
      if (!source.hasColumn()
          && source.always() == null
          && source.ageOn() == null
          && source.since() == null) {
        faults.add(given, "say from which column this comes, or what it always is");
      }
      return source;
    }

    private static String word(YamlNode node, String field) {
      return node.find(field).map(YamlNode::text).orElse(null);
    }

    private static String heading(YamlNode node, String field) {
      return node.find(field).map(YamlNode::text).map(Heading::plain).orElse(null);
    }

    private static List<String> plain(List<String> headings) {
      return headings.stream().map(Heading::plain).toList();
    }
  }
}
