/**
 * Case Audit: a template asks, a sample chooses, an audit finds, a review decides, a measure
 * counts, a board sees.
 *
 * <p>Read the packages in this order to follow one case: {@code template} (what we ask), {@code
 * plan} (what was recommended and promised), {@code caseload} (which children, teams and workers),
 * {@code sheet} (what was answered), {@code sample} (which cases, when, by whom), {@code audit}
 * (what the auditor found in one case), {@code escalation} (a child who may be unsafe), {@code
 * register} (what is recorded outside audits), {@code imports} (what other systems know), {@code
 * review} (the verdict, and whether two auditors agree), {@code action} (what is put right, and
 * what the family is told), {@code measure} (answers counted), {@code finding} (what a manager acts
 * on first), {@code board} (what the board sees). Underneath: {@code trail} (who did what), {@code
 * work} (who has what to do), {@code message} (what they are told), {@code user} (who may do what),
 * {@code web} and {@code shared} (what every page or class uses). {@code startup} brings it all up
 * and depends on everything; nothing depends on it.
 */
package org.caseaudit;
