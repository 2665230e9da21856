/**
 * Which children the service works with, by pseudonymous reference only: the caseload, its import
 * and who may see which part of it. Holds no name and no date of birth, and refuses both.
 */
package org.caseaudit.caseload;
