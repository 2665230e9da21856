package org.caseaudit.template;

import java.util.Optional;

/**
 * What a derived question came to. No value: it can't be told yet. The working shows how, the
 * reason why it doesn't apply; each is empty when there is nothing to show.
 */
public record Derived(Optional<AnswerValue> value, String working, String reason) {}
