package org.caseaudit.template;

/**
 * When an answer says that a child may be unsafe, so that somebody must act at once.
 *
 * @param when over the question itself, and others if need be
 * @param words what it then is about, without a word about the child
 */
public record EscalationRule(Expression when, String words) {}
