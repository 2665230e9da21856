/**
 * Which children the service works with, by pseudonymous reference only: the caseload and who may
 * see which part of it. Holds no name and no date of birth.
 */
package org.caseaudit.caseload;
