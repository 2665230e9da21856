package org.caseaudit.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an answer or a fact comes from in a row.
 *
 * @param headings of its column, in plain form; empty where every row says the same
 * @param name the column as the profile writes it
 * @param codes from plain words or the code a cell begins with to what is kept; an empty Optional
 *     passes the row over
 * @param otherwise kept of a cell the codes don't know; null if there is nothing to keep
 * @param always what every row says; null if there is a column
 * @param whenEmpty what an empty cell says; null for nothing
 * @param ageOn the plain heading of the day on which the age is wanted; null if it isn't
 * @param since the plain heading of the day looked back to; null if it isn't
 * @param where plain heading to plain words of the rows that since looks at
 * @param onlyWith the plain heading without whose cell this says nothing; null if there is none
 */
record CellSource(
    List<String> headings,
    String name,
    Map<String, Optional<String>> codes,
    String otherwise,
    String always,
    String whenEmpty,
    String ageOn,
    String since,
    Map<String, String> where,
    String onlyWith,
    boolean required) {

  CellSource {
    headings = List.copyOf(headings);
    codes = Map.copyOf(codes);
    where = Map.copyOf(where);
  }

  boolean hasColumn() {
    return !headings.isEmpty();
  }
}
