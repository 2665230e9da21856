package org.caseaudit.caseload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.user.Team;
import org.caseaudit.user.User;

/**
 * A child's case as the last import described it; imports write it, all children of a file at once.
 * The child is known by a reference that means something only in the service's own records.
 */
@Entity
@Table(name = "case_record")
public class CaseRecord extends BaseEntity {

  static final int REFERENCE_LENGTH = 40;
  static final int WORKER_LENGTH = 40;
  static final int GENDER_LENGTH = 40;
  static final int LANGUAGE_LENGTH = 60;
  static final int LEGAL_STATUS_LENGTH = 40;
  static final int MAX_AGE = 25;

  @NotNull
  @Size(min = 1, max = REFERENCE_LENGTH)
  @Column(name = "child_reference")
  private String childReference;

  @NotNull
  @Column(name = "plan_status")
  private PlanStatus planStatus;

  @NotNull
  @ManyToOne(optional = false)
  @JoinColumn(name = "team_id")
  private Team team;

  @Size(max = WORKER_LENGTH)
  private String worker;

  @Size(max = WORKER_LENGTH)
  private String manager;

  @NotNull
  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Min(0)
  @Max(MAX_AGE)
  private Integer age;

  @Size(max = GENDER_LENGTH)
  private String gender;

  private Boolean uasc;
  private Boolean disability;

  @Size(max = LANGUAGE_LENGTH)
  private String language;

  @Size(max = LEGAL_STATUS_LENGTH)
  @Column(name = "legal_status")
  private String legalStatus;

  protected CaseRecord() {}

  /** Whether the service works with the child now. */
  public boolean isOpen() {
    return closedOn == null && planStatus != PlanStatus.CLOSED;
  }

  /**
   * Whether this person is its worker or manager, by username or by name, as the caseload has it.
   */
  public boolean involves(User person) {
    return Stream.of(worker, manager)
        .anyMatch(
            named ->
                person.getUsername().equalsIgnoreCase(named)
                    || person.getName().equalsIgnoreCase(named));
  }

  public String getChildReference() {
    return childReference;
  }

  public PlanStatus getPlanStatus() {
    return planStatus;
  }

  public Team getTeam() {
    return team;
  }

  public String getWorker() {
    return worker;
  }

  public String getManager() {
    return manager;
  }

  public LocalDate getOpenedOn() {
    return openedOn;
  }

  public LocalDate getClosedOn() {
    return closedOn;
  }

  /** In whole years, as the last import said; null if it didn't. */
  public Integer getAge() {
    return age;
  }

  /** Null where the age isn't known. */
  public AgeBand getAgeBand() {
    return age == null ? null : AgeBand.of(age);
  }

  public String getGender() {
    return gender;
  }

  /** Whether the child came as an unaccompanied asylum seeker; null if the import didn't say. */
  public Boolean getUasc() {
    return uasc;
  }

  public Boolean getDisability() {
    return disability;
  }

  public String getLanguage() {
    return language;
  }

  public String getLegalStatus() {
    return legalStatus;
  }
}
