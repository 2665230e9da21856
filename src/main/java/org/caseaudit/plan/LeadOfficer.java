package org.caseaudit.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.user.User;

/** An account that acts for a lead the plan names. */
@Entity
@Table(name = "lead_officer")
public class LeadOfficer extends BaseEntity {

  @ManyToOne(optional = false)
  @JoinColumn(name = "account_id")
  private User account;

  private String lead;

  protected LeadOfficer() {}

  LeadOfficer(User account, String lead) {
    this.account = account;
    this.lead = lead;
  }

  public User getAccount() {
    return account;
  }

  /** Initials, as the plan writes them. */
  public String getLead() {
    return lead;
  }
}
