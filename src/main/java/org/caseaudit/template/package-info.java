/**
 * What we ask: the pack of files a QA lead owns, read into templates, and what a template makes of
 * some answers.
 *
 * <p>{@link org.caseaudit.template.PackReader} turns files into immutable {@link
 * org.caseaudit.template.AuditTemplate}s or into a list of faults; {@link
 * org.caseaudit.template.Reading} applies a template to answers: what is asked, what is derived,
 * what is missing. Neither needs a server or a database.
 */
package org.caseaudit.template;
