/**
 * What people are told: kept to be read here, sent by e-mail where there is a mail server, and
 * gathered into one digest a working day. Never a word about a child.
 */
package org.caseaudit.message;
