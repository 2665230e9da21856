/**
 * What every page and REST resource shares: addresses, page furniture, errors, response headers,
 * the origin check. Knows no feature.
 */
package org.caseaudit.web;
