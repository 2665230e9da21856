package org.caseaudit.pack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetPreview;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.SheetsOfVersion;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Question;
import org.caseaudit.template.TemplateComparison;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.template.TemplateService;
import org.caseaudit.template.TemplateVersion;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** A template as its users see it, its versions, what differs between them, and its blank form. */
@Named
@RequestScoped
public class TemplatePageBacking {

  @Inject private TemplateService templates;
  @Inject private SheetPreview preview;
  @Inject private SheetRepository sheets;
  @Inject private PageParameters parameters;

  private List<TemplateVersion> versions;
  private List<SheetsOfVersion> counts;
  private OpenedSheet sheet;
  private TemplateComparison comparison;
  private Map<String, String> conditions;
  private String reason;

  /** Finds the template, or says that there is none. */
  public void load() {
    getVersion();
  }

  /** All published versions, the newest first. */
  public List<TemplateVersion> getVersions() {
    if (versions == null) {
      versions = templates.versions(code());
      if (versions.isEmpty()) {
        throw Refused.notFound("This template");
      }
    }
    return versions;
  }

  /** The version asked for; else the one in force; else the newest. */
  public TemplateVersion getVersion() {
    Optional<TemplateVersion> wanted = version("version");
    return wanted
        .or(() -> getVersions().stream().filter(TemplateVersion::inForce).findFirst())
        .orElseGet(() -> getVersions().get(0));
  }

  public AuditTemplate getTemplate() {
    return getVersion().template();
  }

  /** A sheet of it that nobody keeps. */
  public OpenedSheet getSheet() {
    if (sheet == null) {
      sheet = preview.blank(getTemplate());
    }
    return sheet;
  }

  /** How many sheets answer a version. */
  public SheetsOfVersion sheetsOf(TemplateVersion version) {
    if (counts == null) {
      counts = sheets.byTemplate();
    }
    TemplateRef ref = version.template().ref();
    return counts.stream()
        .filter(each -> each.template().equals(ref))
        .findFirst()
        .orElse(new SheetsOfVersion(ref, 0, 0));
  }

  /**
   * The earlier of the two versions that are compared: the one before the other, if none is said.
   */
  public TemplateVersion getFrom() {
    return version("from")
        .orElseGet(
            () ->
                getVersions().stream()
                    .filter(each -> each.number() < getTo().number())
                    .findFirst()
                    .orElse(getTo()));
  }

  /** The later of the two versions that are compared: the newest, if none is said. */
  public TemplateVersion getTo() {
    return version("to").orElseGet(() -> getVersions().get(0));
  }

  /** What differs between the two. */
  public TemplateComparison getComparison() {
    if (comparison == null) {
      comparison = templates.compare(code(), getFrom().number(), getTo().number());
    }
    return comparison;
  }

  private Optional<TemplateVersion> version(String parameter) {
    String wanted = parameters.text(parameter);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        getVersions().stream()
            .filter(each -> Integer.toString(each.number()).equals(wanted))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("This version of the template")));
  }

  private String code() {
    return parameters.text("code");
  }

  /** The condition under which a question is asked, as it is written; empty when it always is. */
  public String conditionOf(Question question) {
    if (conditions == null) {
      conditions = templates.conditions(getTemplate().ref());
    }
    return conditions.getOrDefault(question.code(), "");
  }

  /** The items of a group that are printed on a blank form, by what they are called. */
  public List<String> items(Question group) {
    return OnPaper.items(group);
  }

  /** A place for each line that a text gets on a blank form. */
  public List<Integer> lines(Question text) {
    return OnPaper.lines(text);
  }

  public void withdraw() {
    templates.withdraw(getTemplate().ref(), reason);
    done("Withdrawn. Nothing new is begun on it; what is in progress is finished.");
  }

  public void takeBack() {
    templates.takeBackWithdrawal(getTemplate().ref());
    done("It can be used for new work again.");
  }

  private void done(String words) {
    Messages.addFlashGlobalInfo(words);
    Faces.redirect("templates/%s", code());
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
