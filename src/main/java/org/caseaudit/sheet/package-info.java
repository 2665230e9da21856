/**
 * What was answered: a sheet holds one person's answers to one published version of a template.
 * {@link org.caseaudit.sheet.Answering} is the only way an answer changes, whoever asks.
 */
package org.caseaudit.sheet;
