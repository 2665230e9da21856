/**
 * Answers counted: each part of a measure judges a sealed sheet once, the verdict is kept as a
 * fact, and months are tallied as facts come and go, so that a figure never walks over the answers.
 *
 * <p>Start reading at {@link org.caseaudit.measure.Judging} (how one sheet is judged), then {@link
 * org.caseaudit.measure.SheetCounter} (what sealing and reopening do to facts and tallies), then
 * {@link org.caseaudit.measure.MeasurePart} and its kinds (what figures are made of facts), then
 * {@link org.caseaudit.measure.MeasureService} (what is shown).
 */
package org.caseaudit.measure;
