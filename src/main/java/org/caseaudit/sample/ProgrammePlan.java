package org.caseaudit.sample;

import java.time.LocalDate;
import java.util.List;
import org.caseaudit.shared.Refused;

/**
 * What a QA lead says of a new programme.
 *
 * @param about what it looks at and why
 * @param templates the codes of the templates it audits with
 * @param secondAuditShare how many per cent of its audits get a second, blind one
 * @param monthsApart for how many months a child who was audited is left alone; null for what is
 *     usual for the kind
 */
public record ProgrammePlan(
    String name,
    ProgrammeKind kind,
    String about,
    List<String> templates,
    LocalDate from,
    LocalDate until,
    int secondAuditShare,
    Integer monthsApart) {

  public ProgrammePlan {
    templates = List.copyOf(templates);
  }

  /**
   * Refuses what makes no programme.
   *
   * @throws Refused saying what to change
   */
  void requireSound() {
    require(
        name != null && !name.isBlank() && name.strip().length() <= AuditProgramme.LONGEST_NAME,
        "Enter a name of 1 to " + AuditProgramme.LONGEST_NAME + " characters.");
    require(
        about == null || about.strip().length() <= AuditProgramme.LONGEST_ABOUT,
        "Say what it is about in at most " + AuditProgramme.LONGEST_ABOUT + " characters.");
    require(kind != null, "Choose what kind of programme it is.");
    require(!templates.isEmpty(), "Choose at least one template.");
    require(
        from != null && until != null && !until.isBefore(from),
        "Enter when it runs: the last day is not before the first.");
    require(
        secondAuditShare >= 0 && secondAuditShare <= 100,
        "The share of second audits is 0 to 100 per cent.");
    require(
        monthsApart == null || monthsApart >= 0 && monthsApart <= FrameCriteria.MOST_MONTHS,
        "Children can be left alone for 0 to " + FrameCriteria.MOST_MONTHS + " months.");
  }

  private static void require(boolean sound, String otherwise) {
    if (!sound) {
      throw Refused.invalid(otherwise);
    }
  }
}
