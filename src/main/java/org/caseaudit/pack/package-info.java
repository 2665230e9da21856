/**
 * The pack as its owner handles it in the product: uploaded, found faulty or not, looked at for
 * what it would change, published or discarded.
 *
 * <p>Start reading at {@link org.caseaudit.pack.PackService}. What is in force, for everybody else,
 * is said by {@link org.caseaudit.template.Packs}.
 */
package org.caseaudit.pack;
