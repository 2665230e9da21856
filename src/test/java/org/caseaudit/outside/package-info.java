/**
 * Tests that meet Case Audit as its users do: started by {@code ./run}, through its pages and its
 * API.
 */
package org.caseaudit.outside;
