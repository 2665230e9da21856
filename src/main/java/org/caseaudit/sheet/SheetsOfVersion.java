package org.caseaudit.sheet;

import org.caseaudit.template.TemplateRef;

/** How many sheets answer one version of a template; withdrawn ones are left out. */
public record SheetsOfVersion(TemplateRef template, long inProgress, long sealed) {}
