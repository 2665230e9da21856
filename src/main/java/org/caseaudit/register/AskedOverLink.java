package org.caseaudit.register;

import java.util.Map;
import org.caseaudit.template.AuditTemplate;

/**
 * What a one-time link asks.
 *
 * @param known what is filled in, and so not asked
 * @param agency the agency whose return it is; null for a consultation
 */
public record AskedOverLink(AuditTemplate template, Map<String, String> known, String agency) {}
