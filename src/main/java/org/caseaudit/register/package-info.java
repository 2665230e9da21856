/**
 * Sheets kept outside audits, whatever they ask: entries of registers, replies to consultations and
 * the returns of agencies. A new register is a template file; nothing here knows one by name.
 */
package org.caseaudit.register;
