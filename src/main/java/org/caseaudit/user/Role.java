package org.caseaudit.user;

import static org.caseaudit.user.Permission.ALLOCATE_AUDIT;
import static org.caseaudit.user.Permission.ANSWER_ESCALATION;
import static org.caseaudit.user.Permission.ANSWER_SHEET;
import static org.caseaudit.user.Permission.CHECK_REMEDIAL;
import static org.caseaudit.user.Permission.COMMENT_ON_AUDIT;
import static org.caseaudit.user.Permission.DELIVER_MESSAGES;
import static org.caseaudit.user.Permission.DRAW_SAMPLE;
import static org.caseaudit.user.Permission.EXPORT_ANSWERS;
import static org.caseaudit.user.Permission.IMPORT_CASELOAD;
import static org.caseaudit.user.Permission.INVITE_AGENCIES;
import static org.caseaudit.user.Permission.JUDGE_STATEMENT;
import static org.caseaudit.user.Permission.KEEP_REGISTERS;
import static org.caseaudit.user.Permission.MANAGE_PEOPLE;
import static org.caseaudit.user.Permission.MODERATE_AUDIT;
import static org.caseaudit.user.Permission.OWN_ACCOUNT;
import static org.caseaudit.user.Permission.PUBLISH_PACK;
import static org.caseaudit.user.Permission.READ_AUDIT;
import static org.caseaudit.user.Permission.READ_CASELOAD;
import static org.caseaudit.user.Permission.READ_ESCALATIONS;
import static org.caseaudit.user.Permission.READ_FACTS;
import static org.caseaudit.user.Permission.READ_FINDINGS;
import static org.caseaudit.user.Permission.READ_MEASURES;
import static org.caseaudit.user.Permission.READ_PLAN;
import static org.caseaudit.user.Permission.READ_QUALITY;
import static org.caseaudit.user.Permission.READ_REGISTERS;
import static org.caseaudit.user.Permission.READ_REMEDIAL;
import static org.caseaudit.user.Permission.READ_SAMPLES;
import static org.caseaudit.user.Permission.READ_TEMPLATES;
import static org.caseaudit.user.Permission.READ_TRAIL;
import static org.caseaudit.user.Permission.RECOUNT;
import static org.caseaudit.user.Permission.REOPEN_AUDIT;
import static org.caseaudit.user.Permission.REVIEW_AUDIT;
import static org.caseaudit.user.Permission.RUN_CONSULTATIONS;
import static org.caseaudit.user.Permission.SET_TARGET;
import static org.caseaudit.user.Permission.SHARE_PRACTICE;
import static org.caseaudit.user.Permission.STEER_REMEDIAL;
import static org.caseaudit.user.Permission.SUBMIT_AUDIT;
import static org.caseaudit.user.Permission.TELL_FAMILY;
import static org.caseaudit.user.Permission.UPDATE_ACTIONS;
import static org.caseaudit.user.Permission.WITHDRAW_AUDIT;
import static org.caseaudit.user.Permission.WORK_ON_REMEDIAL;

import java.util.EnumSet;
import java.util.Set;

/** A part somebody plays; one account may play several. */
public enum Role {
  QA_OFFICER(
      "QA officer",
      READ_TEMPLATES,
      READ_AUDIT,
      ANSWER_SHEET,
      SUBMIT_AUDIT,
      COMMENT_ON_AUDIT,
      READ_MEASURES,
      READ_FACTS,
      READ_ESCALATIONS,
      INVITE_AGENCIES,
      READ_REMEDIAL,
      WORK_ON_REMEDIAL,
      CHECK_REMEDIAL,
      TELL_FAMILY),
  TEAM_MANAGER(
      "Team manager",
      READ_TEMPLATES,
      READ_CASELOAD,
      READ_AUDIT,
      COMMENT_ON_AUDIT,
      REVIEW_AUDIT,
      READ_MEASURES,
      READ_FACTS,
      READ_ESCALATIONS,
      ANSWER_ESCALATION,
      READ_FINDINGS,
      READ_REGISTERS,
      KEEP_REGISTERS,
      READ_REMEDIAL,
      WORK_ON_REMEDIAL,
      STEER_REMEDIAL,
      CHECK_REMEDIAL,
      TELL_FAMILY),
  /** Answers for all teams: reads their audits, and acknowledges that a child may be unsafe. */
  SERVICE_MANAGER(
      "Service manager",
      READ_TEMPLATES,
      READ_AUDIT,
      READ_MEASURES,
      READ_FACTS,
      READ_ESCALATIONS,
      ANSWER_ESCALATION,
      READ_FINDINGS),
  LEAD_OFFICER("Lead officer", UPDATE_ACTIONS, READ_MEASURES, READ_REMEDIAL, WORK_ON_REMEDIAL),
  BOARD("Service Improvement Board", READ_MEASURES, SET_TARGET, JUDGE_STATEMENT),
  QA_LEAD(
      "QA lead",
      READ_TEMPLATES,
      PUBLISH_PACK,
      IMPORT_CASELOAD,
      READ_CASELOAD,
      DRAW_SAMPLE,
      READ_SAMPLES,
      ALLOCATE_AUDIT,
      READ_AUDIT,
      COMMENT_ON_AUDIT,
      REOPEN_AUDIT,
      WITHDRAW_AUDIT,
      MODERATE_AUDIT,
      READ_QUALITY,
      UPDATE_ACTIONS,
      SET_TARGET,
      READ_MEASURES,
      READ_FACTS,
      READ_ESCALATIONS,
      ANSWER_ESCALATION,
      READ_FINDINGS,
      EXPORT_ANSWERS,
      RECOUNT,
      READ_TRAIL,
      READ_REGISTERS,
      KEEP_REGISTERS,
      RUN_CONSULTATIONS,
      INVITE_AGENCIES,
      READ_REMEDIAL,
      WORK_ON_REMEDIAL,
      STEER_REMEDIAL,
      CHECK_REMEDIAL,
      TELL_FAMILY,
      SHARE_PRACTICE),
  REGISTER_KEEPER("Register keeper", READ_TEMPLATES, READ_REGISTERS, KEEP_REGISTERS),
  ADMINISTRATOR(
      "Administrator",
      MANAGE_PEOPLE,
      DELIVER_MESSAGES,
      READ_TRAIL,
      RECOUNT,
      READ_TEMPLATES,
      PUBLISH_PACK);

  private final String label;
  private final Set<Permission> permissions;

  Role(String label, Permission... permissions) {
    this.label = label;
    this.permissions = EnumSet.of(OWN_ACCOUNT, READ_PLAN);
    this.permissions.addAll(Set.of(permissions));
  }

  /** The words users say. */
  public String label() {
    return label;
  }

  public Set<Permission> permissions() {
    return Set.copyOf(permissions);
  }
}
