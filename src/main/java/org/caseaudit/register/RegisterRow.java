package org.caseaudit.register;

import java.time.LocalDate;
import java.util.Map;

/**
 * An entry in a list.
 *
 * @param happenedOn the day it belongs to; null while it is a draft
 * @param words its answers in words, by question
 */
public record RegisterRow(
    long id,
    RegisterEntry.Status status,
    String childReference,
    String team,
    LocalDate happenedOn,
    String reference,
    Map<String, String> words) {

  /** An answer in words; empty if there is none. */
  public String words(String question) {
    return words.getOrDefault(question, "");
  }
}
