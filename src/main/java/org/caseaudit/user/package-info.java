/** Who may do what: accounts, roles, permissions, signing in. */
package org.caseaudit.user;
