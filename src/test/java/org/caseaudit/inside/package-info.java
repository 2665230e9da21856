/**
 * Tests that run inside the server, in the very WAR that is shipped, with a database of their own.
 */
package org.caseaudit.inside;
