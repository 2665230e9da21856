package org.caseaudit.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.caseaudit.caseload.CaseRecord;

/** What was known of the child when a sheet was made; counted by, never changed afterwards. */
@Embeddable
public class Stratum {

  @Column(name = "child_reference")
  private String childReference;

  @Column(name = "team_id")
  private Long teamId;

  @Column(name = "plan_status")
  private String planStatus;

  @Column(name = "age_band")
  private String ageBand;

  private String gender;
  private Boolean uasc;
  private Boolean disability;
  private String language;

  protected Stratum() {}

  public Stratum(
      String childReference,
      Long teamId,
      String planStatus,
      String ageBand,
      String gender,
      Boolean uasc,
      Boolean disability,
      String language) {
    this.childReference = childReference;
    this.teamId = teamId;
    this.planStatus = planStatus;
    this.ageBand = ageBand;
    this.gender = gender;
    this.uasc = uasc;
    this.disability = disability;
    this.language = language;
  }

  /** Of a child's case as it is now. */
  public static Stratum of(CaseRecord record) {
    return new Stratum(
        record.getChildReference(),
        record.getTeam().getId(),
        record.getPlanStatus().code(),
        record.getAgeBand() == null ? null : record.getAgeBand().label(),
        record.getGender(),
        record.getUasc(),
        record.getDisability(),
        record.getLanguage());
  }

  /** Of what isn't about one child. */
  public static Stratum none() {
    return new Stratum();
  }

  /** The same for another sheet. */
  public Stratum copy() {
    return new Stratum(
        childReference, teamId, planStatus, ageBand, gender, uasc, disability, language);
  }

  public String childReference() {
    return childReference;
  }

  public Long teamId() {
    return teamId;
  }

  public String planStatus() {
    return planStatus;
  }

  public String ageBand() {
    return ageBand;
  }

  public String gender() {
    return gender;
  }

  public Boolean uasc() {
    return uasc;
  }

  public Boolean disability() {
    return disability;
  }

  public String language() {
    return language;
  }
}
