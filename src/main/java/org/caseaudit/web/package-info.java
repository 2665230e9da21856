/** What every page and REST resource shares: errors, response headers, the origin check. */
package org.caseaudit.web;
