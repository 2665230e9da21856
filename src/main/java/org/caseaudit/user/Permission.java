package org.caseaudit.user;

/**
 * What somebody may do. A role grants a set of these; a service method asks for one. Whether it is
 * allowed for <em>this</em> audit or team is decided by the service on top of it.
 */
public enum Permission {
  /** Granted to everybody, signed in or not: signing in, setting the first password. */
  SIGN_IN,
  /** Granted to everybody, signed in or not: whoever has a one-time link replies over it. */
  REPLY_OVER_LINK,
  /** Granted to everybody, signed in or not: whoever has the link of a calendar reads it. */
  FOLLOW_CALENDAR,
  /** Granted to everybody who is signed in: their own account and preferences. */
  OWN_ACCOUNT,
  MANAGE_PEOPLE,
  DELIVER_MESSAGES,
  READ_TRAIL,
  READ_TEMPLATES,
  PUBLISH_PACK,
  READ_PLAN,
  UPDATE_ACTIONS,
  IMPORT_CASELOAD,
  READ_CASELOAD,
  DRAW_SAMPLE,
  READ_SAMPLES,
  ALLOCATE_AUDIT,
  READ_AUDIT,
  ANSWER_SHEET,
  SUBMIT_AUDIT,
  COMMENT_ON_AUDIT,
  REVIEW_AUDIT,
  REOPEN_AUDIT,
  WITHDRAW_AUDIT,
  MODERATE_AUDIT,
  READ_QUALITY,
  READ_ESCALATIONS,
  ANSWER_ESCALATION,
  READ_FINDINGS,
  READ_REMEDIAL,
  WORK_ON_REMEDIAL,
  STEER_REMEDIAL,
  CHECK_REMEDIAL,
  TELL_FAMILY,
  SHARE_PRACTICE,
  READ_MEASURES,
  SET_TARGET,
  JUDGE_STATEMENT,
  READ_FACTS,
  EXPORT_ANSWERS,
  RECOUNT,
  READ_REGISTERS,
  KEEP_REGISTERS,
  RUN_CONSULTATIONS,
  INVITE_AGENCIES;

  /** Whether it is granted to everybody, signed in or not. */
  boolean isForEverybody() {
    return this == SIGN_IN || this == REPLY_OVER_LINK || this == FOLLOW_CALENDAR;
  }
}
