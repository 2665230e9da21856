/** What every page shares: addresses, appearance, words for dates and times. */
package org.caseaudit.web;
