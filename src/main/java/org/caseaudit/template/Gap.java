package org.caseaudit.template;

/** Something that must still be answered before a sheet can be handed in; the message names it. */
public record Gap(Address address, String message) {}
